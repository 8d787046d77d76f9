package dev.assay.server.badge.web;

/// The form by which a holder shows a badge: what stands in it, and what is wrong with it in words.
public record PresentForm(String name, String visibility, String nameError, String visibilityError, boolean isSaved) {
    /// Anyone with the link may see the badge.
    public static final String ANYONE = "anyone";

    /// Only the holder and the owners may.
    public static final String ONLY_ME = "only-me";

    public boolean isAnyone() {
        return visibility.equals(ANYONE);
    }

    public boolean isOnlyMe() {
        return visibility.equals(ONLY_ME);
    }
}
