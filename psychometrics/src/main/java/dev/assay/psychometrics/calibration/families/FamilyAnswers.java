package dev.assay.psychometrics.calibration.families;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Answers to variants of families, each by name; a person answers a variant once at most, and of a family as many
/// variants as it happens.
///
/// Kept in the order of names, so that the bits of a result do not depend on the order in which answers came.
public final class FamilyAnswers {
    private final List<String> families;
    private final int[] familyOfVariant;
    private final int[] answersOfVariant;

    /// Where the answers of each person begin, and after the last where all end.
    private final int[] firstOfPerson;

    private final int[] variants;
    private final boolean[] right;

    private FamilyAnswers(List<FamilyAnswer> sorted) {
        var familyNumbers = new TreeMap<String, Integer>();
        sorted.forEach(answer -> familyNumbers.put(answer.family(), 0));
        this.families = List.copyOf(familyNumbers.keySet());
        number(familyNumbers);
        var variantNumbers = new TreeMap<Variant, Integer>();
        sorted.forEach(answer -> variantNumbers.put(Variant.of(answer), 0));
        number(variantNumbers);
        this.familyOfVariant = new int[variantNumbers.size()];
        this.answersOfVariant = new int[variantNumbers.size()];
        variantNumbers.forEach((variant, number) -> familyOfVariant[number] = place(familyNumbers, variant.family));
        this.variants = new int[sorted.size()];
        this.right = new boolean[sorted.size()];
        var firsts = new ArrayList<Integer>();
        for (int i = 0; i < variants.length; i++) {
            var answer = sorted.get(i);
            if (i == 0 || !answer.person().equals(sorted.get(i - 1).person())) {
                firsts.add(i);
            }
            variants[i] = place(variantNumbers, Variant.of(answer));
            right[i] = answer.right();
            answersOfVariant[variants[i]]++;
        }
        firsts.add(variants.length);
        this.firstOfPerson = firsts.stream().mapToInt(first -> first).toArray();
    }

    private record Variant(String family, String name) implements Comparable<Variant> {
        private static final Comparator<Variant> ORDER =
                Comparator.comparing(Variant::family).thenComparing(Variant::name);

        static Variant of(FamilyAnswer answer) {
            return new Variant(answer.family(), answer.variant());
        }

        @Override
        public int compareTo(Variant other) {
            return ORDER.compare(this, other);
        }
    }

    private static <T> void number(Map<T, Integer> numbers) {
        int next = 0;
        for (var entry : numbers.entrySet()) {
            entry.setValue(next++);
        }
    }

    private static <T> int place(Map<T, Integer> numbers, T of) {
        var number = numbers.get(of);
        if (number == null) {
            throw new IllegalStateException(of + " has no number");
        }
        return number;
    }

    /// @throws IllegalArgumentException where there are no answers, or a person has answered a variant twice
    public static FamilyAnswers of(List<FamilyAnswer> answers) {
        if (answers.isEmpty()) {
            throw new IllegalArgumentException("there are no answers");
        }
        var seen = new HashSet<List<String>>();
        for (var answer : answers) {
            if (!seen.add(List.of(answer.person(), answer.family(), answer.variant()))) {
                throw new IllegalArgumentException("person " + answer.person() + " has answered variant "
                        + answer.variant() + " of family " + answer.family() + " twice: keep the first answer");
            }
        }
        return new FamilyAnswers(answers.stream()
                .sorted(Comparator.comparing(FamilyAnswer::person)
                        .thenComparing(FamilyAnswer::family)
                        .thenComparing(FamilyAnswer::variant))
                .toList());
    }

    /// The names of the families, sorted.
    public List<String> families() {
        return families;
    }

    public int people() {
        return firstOfPerson.length - 1;
    }

    /// How many answers there are.
    public int size() {
        return variants.length;
    }

    /// How many variants of all families somebody has answered.
    public int variants() {
        return familyOfVariant.length;
    }

    int first(int person) {
        return firstOfPerson[person];
    }

    int variant(int answer) {
        return variants[answer];
    }

    int family(int answer) {
        return familyOfVariant[variants[answer]];
    }

    int familyOf(int variant) {
        return familyOfVariant[variant];
    }

    int answersTo(int variant) {
        return answersOfVariant[variant];
    }

    boolean isRight(int answer) {
        return right[answer];
    }

    @Override
    public String toString() {
        return people() + " people, " + size() + " answers to " + variants() + " variants of " + families.size()
                + " families";
    }
}
