package dev.assay.server.badge;

import dev.assay.openbadges.status.StatusList;

/// Where a badge's mark of revocation stands: the number of a status list, from 1, and the index in it.
public record StatusPlace(int list, int index) {
    /// As many entries as the standard asks for at least, so that asking for a list does not tell whose badge is
    /// looked at.
    public static final int ENTRIES = StatusList.MINIMUM_ENTRIES;

    public StatusPlace {
        if (!(list >= 1 && index >= 0 && index < ENTRIES)) {
            throw new IllegalArgumentException("No status list " + list + " with an entry " + index);
        }
    }

    /// The path under which a list is published.
    public static String path(int list) {
        return "/status/" + list;
    }
}
