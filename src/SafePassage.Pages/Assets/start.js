// Last, whatever the others could find on the page.
setVariant(0);
try { fit(); } catch (e) { console.warn(e); }
root.dataset.ready = "yes";
