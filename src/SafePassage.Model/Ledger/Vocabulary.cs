namespace SafePassage.Model;

/// <summary>What a speaker does by a statement.</summary>
public enum Stance
{
    Declares,
    Proposes,
    Accepts,
    Refuses,
    Confirms,
    Denies,
    Accuses,
    Withdraws,
    Predicts,
    Observes,
}

/// <summary>What a statement says to the thing it is about: that it holds, that it does not, or neither.</summary>
public enum Bearing
{
    Neither,
    For,
    Against,
}

/// <summary>What a reviewer has found about one statement; not whether it is true.</summary>
public enum ReviewStatus
{
    Unreviewed,
    Undisputed,
    Disputed,
    Unverifiable,

    /// <summary>Its speaker took it back; it no longer counts.</summary>
    Retracted,

    /// <summary>The ledger holds it already under another id; it counts once.</summary>
    Duplicate,
}

public enum SourceKind
{
    Agency,
    Ministry,
    MediaArm,
    Newspaper,
    Broadcaster,
    UnitedNations,
    NonGovernmental,
    Monitor,
    Witness,
    Survey,
    Website,
    Other,
}

public enum PartyKind
{
    State,
    StateBody,
    ArmedGroup,
    Coalition,
    InternationalOrganisation,
    NonGovernmental,
    Media,
    Civilian,
    Other,
}

/// <summary>How an incident is known, as monitors tell it.</summary>
public enum HowKnown
{
    Seen,
    Heard,
    Recorded,
    Reported,
}

public enum LossCategory
{
    Killed,
    Wounded,
    KilledOrWounded,
    Missing,
    Captured,
    Tank,
    ArmouredVehicle,
    GunTruck,
    Artillery,
    Aircraft,
    Vehicle,
    Other,
}

/// <summary>What a statement or record can be about.</summary>
public enum SubjectKind
{
    Truce,
    Corridor,
    Group,
    Zone,
    Place,
    Party,
    Incident,
    Loss,
    Measure,
    Control,
    Statement,
    Agreement,
}
