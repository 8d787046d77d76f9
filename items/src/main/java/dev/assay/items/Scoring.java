package dev.assay.items;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What a response earns.
public final class Scoring {
    private Scoring() {}

    /// Whether nothing of the answer is wrong and nothing missing.
    public static boolean correct(Key key, Response response) {
        return credit(key, response, ScoringRule.ALL_OR_NOTHING).isFull();
    }

    /// A response of the wrong kind, or a number that cannot be read, earns nothing.
    public static Credit credit(Key key, Response response, ScoringRule rule) {
        return switch (response) {
            case Response.None _ -> Credit.NOTHING;
            case Response.Chosen chosen ->
                key instanceof Key.Options options ? chosen(options, chosen.positions(), rule) : Credit.NOTHING;
            case Response.Entered entered -> Credit.of(entered(key, entered.text()));
            case Response.Placed placed ->
                key instanceof Key.Places places
                        ? placed(places.positions(), placed.positions(), rule)
                        : Credit.NOTHING;
        };
    }

    /// The sum of credits in whole questions: a part of one is not counted for a whole.
    public static int wholeQuestions(Collection<Credit> credits) {
        BigInteger parts = credits.stream()
                .map(credit -> BigInteger.valueOf(credit.of()))
                .reduce(BigInteger.ONE, (one, other) -> one.multiply(other).divide(one.gcd(other)));
        return credits.stream()
                .map(credit ->
                        parts.divide(BigInteger.valueOf(credit.of())).multiply(BigInteger.valueOf(credit.earned())))
                .reduce(BigInteger.ZERO, BigInteger::add)
                .divide(parts)
                .intValueExact();
    }

    private static Credit chosen(Key.Options key, Set<Integer> chosen, ScoringRule rule) {
        if (!chosen.stream().allMatch(position -> position >= 0 && position < key.shown())) {
            return Credit.NOTHING;
        }
        int hits = (int) chosen.stream().filter(key.positions()::contains).count();
        int misses = chosen.size() - hits;
        int missing = key.positions().size() - hits;
        return switch (rule) {
            case ALL_OR_NOTHING -> Credit.of(misses == 0 && missing == 0);
            case NET_CORRECT ->
                new Credit(Math.max(0, hits - misses), key.positions().size());
            // who leaves everything alone has judged nothing
            case EACH_ANSWER ->
                chosen.isEmpty() ? Credit.NOTHING : new Credit(key.shown() - misses - missing, key.shown());
        };
    }

    private static Credit placed(List<Integer> key, List<Integer> placed, ScoringRule rule) {
        if (placed.size() != key.size()) {
            return Credit.NOTHING;
        }
        int right = 0;
        for (int i = 0; i < key.size(); i++) {
            right += key.get(i).equals(placed.get(i)) ? 1 : 0;
        }
        return switch (rule) {
            case ALL_OR_NOTHING -> Credit.of(right == key.size());
            case NET_CORRECT, EACH_ANSWER -> new Credit(right, key.size());
        };
    }

    private static boolean entered(Key key, String typed) {
        return switch (key) {
            case Key.Amount amount ->
                EnteredNumber.read(typed, amount.units()) instanceof EnteredNumber.Understood(var value)
                        && within(value, amount);
            case Key.Texts texts ->
                texts.accepted().stream()
                        .anyMatch(accepted ->
                                normal(accepted, texts.exactCase()).equals(normal(typed, texts.exactCase())));
            case Key.Options _, Key.Places _ -> false;
        };
    }

    private static boolean within(BigDecimal entered, Key.Amount key) {
        return entered.subtract(key.value()).abs().compareTo(key.tolerance()) <= 0;
    }

    /// Without spaces that do not count.
    static String normal(String text, boolean exactCase) {
        var plain = NumberText.SPACES.matcher(text).replaceAll(" ").strip();
        return exactCase ? plain : plain.toLowerCase(Locale.ROOT);
    }
}
