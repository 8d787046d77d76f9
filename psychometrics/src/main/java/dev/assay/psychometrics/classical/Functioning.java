package dev.assay.psychometrics.classical;

/// What an option does for its item.
///
/// Haladyna & Downing (1993), How many options is enough for a multiple-choice test item?, Educational and
/// Psychological Measurement 53: a distractor functions where 5 % or more choose it, and the less able do.
public enum Functioning {
    /// The right option, which the able choose more often.
    KEY,
    /// The right option, which the able do not choose more often: the key, or the wording, is worth a look.
    KEY_WORTH_A_LOOK,
    /// A wrong option that draws the less able.
    FUNCTIONS,
    /// A wrong option that fewer than 5 % choose.
    RARELY_CHOSEN,
    /// A wrong option that the able choose as often or more often; it may be right in some reading.
    CHOSEN_BY_THE_ABLE,
    /// Too little was answered to say.
    UNKNOWN
}
