package dev.assay.server.identity.web;

import dev.assay.server.identity.PasswordPolicy;
import dev.assay.server.identity.PasswordPolicy.Acceptable;
import dev.assay.server.identity.PasswordPolicy.AmongTheCommonest;
import dev.assay.server.identity.PasswordPolicy.IsTheAddress;
import dev.assay.server.identity.PasswordPolicy.TooLong;
import dev.assay.server.identity.PasswordPolicy.TooShort;
import java.util.LinkedHashMap;
import java.util.Map;

/// What is wrong with a form, field by field, in words that say what to enter.
public final class FormErrors {
    static final String EMAIL = "Enter an address with an @, like name@mail.example";
    static final String NAME = "Enter your name: 1 to 100 characters, with at least one letter";

    private final Map<String, String> byField = new LinkedHashMap<>();

    FormErrors add(String field, String words) {
        byField.putIfAbsent(field, words);
        return this;
    }

    /// Judges a password that somebody chooses for the account with this address.
    FormErrors judge(String field, String password, String email) {
        return switch (PasswordPolicy.judge(password, email)) {
            case Acceptable fine -> this;
            case TooShort(int length) ->
                add(
                        field,
                        length == 0
                                ? "Enter a password of at least " + PasswordPolicy.SHORTEST + " characters"
                                : "Enter at least " + PasswordPolicy.SHORTEST + " characters; this has " + length);
            case TooLong(int length) ->
                add(field, "Enter at most " + PasswordPolicy.LONGEST + " characters; this has " + length);
            case IsTheAddress same -> add(field, "Enter something other than your address");
            case AmongTheCommonest known ->
                add(field, "Enter one that is harder to guess: this is among the first that attackers try");
        };
    }

    public boolean none() {
        return byField.isEmpty();
    }

    /// The words for one field, empty when nothing is wrong with it.
    public String of(String field) {
        return byField.getOrDefault(field, "");
    }

    /// Whether this field is the first with an error: it takes the focus.
    public boolean isFirst(String field) {
        return !none() && byField.keySet().iterator().next().equals(field);
    }
}
