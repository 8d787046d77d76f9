package dev.assay.psychometrics.standards;

/// Which ability a bookmark means. The bookmark lies on the first item that a just qualified candidate would not
/// answer right with the booklet's probability; so the cut lies from the location of the item before it to that
/// of its own.
public enum BookmarkConvention {
    /// The location of the item before the bookmark, the last one mastered; on page 1 that of page 1.
    ITEM_BEFORE,
    /// The middle of the two.
    BETWEEN,
    /// The location of the item on which the bookmark lies; after the last page, that of the last.
    AT_BOOKMARK
}
