namespace SafePassage.Model;

/// <summary>What a speaker does by a statement.</summary>
public enum Stance
{
    /// <summary>Says that it is so or shall be, on his own authority.</summary>
    Declares,

    /// <summary>Puts it forward for others to accept.</summary>
    Proposes,

    /// <summary>Takes up what another has proposed or declared.</summary>
    Accepts,

    /// <summary>Will not have what another has proposed or declared.</summary>
    Refuses,

    /// <summary>Says that what another has said is so.</summary>
    Confirms,

    /// <summary>Says that what another has said is not so.</summary>
    Denies,

    /// <summary>Says that another has done it; stays beside his other words.</summary>
    Accuses,

    /// <summary>Takes back a position of his own.</summary>
    Withdraws,

    /// <summary>Says that it will be so at a later date.</summary>
    Predicts,

    /// <summary>Has seen it; stays beside his other words.</summary>
    Observes,

    /// <summary>Says that what he declared lasts longer than he said.</summary>
    Prolongs,

    /// <summary>Says that what he declared ends sooner than he said.</summary>
    Shortens,

    /// <summary>Says that what he declared does not hold for a time.</summary>
    Suspends,

    /// <summary>Says that what he suspended or withdrew holds again.</summary>
    Resumes,

    /// <summary>Says that what he declared is over.</summary>
    Ends,
}

/// <summary>What a statement says to the thing it is about: that it holds, that it does not, or neither.</summary>
public enum Bearing
{
    /// <summary>Said about it, without a word on whether it holds.</summary>
    Neither,

    /// <summary>It holds.</summary>
    For,

    /// <summary>It does not hold.</summary>
    Against,
}

/// <summary>What a reviewer has found about one statement; not whether it is true.</summary>
public enum ReviewStatus
{
    /// <summary>Nobody has looked at it yet.</summary>
    Unreviewed,

    /// <summary>Nobody was found who says otherwise.</summary>
    Undisputed,

    /// <summary>Somebody was found who says otherwise.</summary>
    Disputed,

    /// <summary>It cannot be looked up.</summary>
    Unverifiable,

    /// <summary>Its speaker took it back; it no longer counts.</summary>
    Retracted,

    /// <summary>The ledger holds it already under another id; it counts once.</summary>
    Duplicate,
}

/// <summary>What kind of place a statement was read or heard in.</summary>
public enum SourceKind
{
    /// <summary>A news agency.</summary>
    Agency,

    /// <summary>A ministry or its spokesman.</summary>
    Ministry,

    /// <summary>Media that belong to a party.</summary>
    MediaArm,

    /// <summary>Printed, or its site.</summary>
    Newspaper,

    /// <summary>Radio or television, or its site.</summary>
    Broadcaster,

    /// <summary>A body of the United Nations.</summary>
    UnitedNations,

    /// <summary>An organisation of neither a state nor a party.</summary>
    NonGovernmental,

    /// <summary>Who counts incidents as a task.</summary>
    Monitor,

    /// <summary>A person who was there; its name is withheld when a ledger is redacted.</summary>
    Witness,

    /// <summary>Many were asked.</summary>
    Survey,

    /// <summary>Of nobody else in this list.</summary>
    Website,

    /// <summary>None of these; its name is withheld when a ledger is redacted.</summary>
    Other,
}

/// <summary>What kind of actor a party is; says nothing of its standing.</summary>
public enum PartyKind
{
    /// <summary>A state as a whole.</summary>
    State,

    /// <summary>A part of one: a ministry, an army.</summary>
    StateBody,

    /// <summary>Armed, and no state.</summary>
    ArmedGroup,

    /// <summary>Several who act together.</summary>
    Coalition,

    /// <summary>Of states.</summary>
    InternationalOrganisation,

    /// <summary>Of neither states nor armed groups.</summary>
    NonGovernmental,

    /// <summary>Who speaks as a medium.</summary>
    Media,

    /// <summary>Inhabitants, councils, committees.</summary>
    Civilian,

    /// <summary>None of these.</summary>
    Other,
}

/// <summary>How an incident is known, as monitors tell it.</summary>
public enum HowKnown
{
    /// <summary>Somebody saw it.</summary>
    Seen,

    /// <summary>Somebody heard it.</summary>
    Heard,

    /// <summary>There is a picture or sound of it.</summary>
    Recorded,

    /// <summary>Somebody was told of it.</summary>
    Reported,
}

/// <summary>What was lost. Categories are never added to each other.</summary>
public enum LossCategory
{
    /// <summary>Persons.</summary>
    Killed,

    /// <summary>Persons.</summary>
    Wounded,

    /// <summary>Persons, where a source does not tell them apart; never added to the two before.</summary>
    KilledOrWounded,

    /// <summary>Persons.</summary>
    Missing,

    /// <summary>Persons.</summary>
    Captured,

    /// <summary>Lost in whatever way.</summary>
    Tank,

    /// <summary>Any that is no tank.</summary>
    ArmouredVehicle,

    /// <summary>A car or lorry that carries a gun.</summary>
    GunTruck,

    /// <summary>Guns, mortars, launchers.</summary>
    Artillery,

    /// <summary>With or without a crew.</summary>
    Aircraft,

    /// <summary>Without armour or gun.</summary>
    Vehicle,

    /// <summary>None of these.</summary>
    Other,
}

/// <summary>What a statement or record can be about.</summary>
public enum SubjectKind
{
    /// <summary>A truce of the ledger; without an id, all there are.</summary>
    Truce,

    /// <summary>A corridor of the scenario, or all.</summary>
    Corridor,

    /// <summary>A group of people of the scenario, or all.</summary>
    Group,

    /// <summary>A zone of the scenario.</summary>
    Zone,

    /// <summary>A place by its name.</summary>
    Place,

    /// <summary>A party of the ledger.</summary>
    Party,

    /// <summary>An incident of the ledger.</summary>
    Incident,

    /// <summary>A loss of the ledger.</summary>
    Loss,

    /// <summary>A measure of the ledger.</summary>
    Measure,

    /// <summary>A record of who held a place.</summary>
    Control,

    /// <summary>Another statement: what came of it, whether it was said.</summary>
    Statement,

    /// <summary>A point without which an agreement is not complete.</summary>
    Agreement,

    /// <summary>A clause of a truce or an offer.</summary>
    Term,

    /// <summary>An offer, request or call of the ledger.</summary>
    Offer,

    /// <summary>What must have happened first.</summary>
    Precondition,

    /// <summary>What is said to have broken a truce or a term.</summary>
    Violation,

    /// <summary>An offensive or another undertaking of arms.</summary>
    Operation,
}
