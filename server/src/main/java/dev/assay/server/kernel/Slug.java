package dev.assay.server.kernel;

import java.util.regex.Pattern;

/// A name in an address: 1 to 80 lower-case letters, digits and single hyphens, as in `serverless`.
public record Slug(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public Slug {
        if (!(value.length() <= 80 && FORM.matcher(value).matches())) {
            throw new IllegalArgumentException(
                    "Not a slug: a name of lower-case letters, digits and hyphens is needed");
        }
    }

    public static boolean isSlug(String text) {
        return text.length() <= 80 && FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
