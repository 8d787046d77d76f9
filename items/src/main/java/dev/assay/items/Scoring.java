package dev.assay.items;

import java.math.BigDecimal;

/// A response is right or wrong: there is no partial credit.
public final class Scoring {
    private Scoring() {}

    /// A response of the wrong kind, or a number that cannot be read, is not correct.
    public static boolean correct(Key key, Response response) {
        return switch (response) {
            case Response.None _ -> false;
            case Response.Chosen chosen ->
                key instanceof Key.Options options && options.positions().equals(chosen.positions());
            case Response.Entered entered ->
                key instanceof Key.Amount amount
                        && EnteredNumber.read(entered.text(), amount.unit())
                                instanceof EnteredNumber.Understood understood
                        && same(understood.value(), amount.value());
        };
    }

    private static boolean same(BigDecimal entered, BigDecimal expected) {
        return entered.compareTo(expected) == 0;
    }
}
