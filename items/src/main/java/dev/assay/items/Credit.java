package dev.assay.items;

/// What an answer earned: so many of so many parts.
public record Credit(int earned, int of) {
    static final Credit NOTHING = new Credit(0, 1);
    static final Credit FULL = new Credit(1, 1);

    public Credit {
        if (!(of >= 1 && earned >= 0 && earned <= of)) {
            throw new IllegalArgumentException("a credit is from 0 to 1, not " + earned + " of " + of);
        }
    }

    public boolean isFull() {
        return earned == of;
    }

    static Credit of(boolean right) {
        return right ? FULL : NOTHING;
    }
}
