package dev.assay.items;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/// Numbers as people read them: "20,000", "-1,234.50".
final class NumberText {
    /// Any run of spaces, also the narrow and unbreakable ones that are typed or pasted between thousands.
    static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u2009\\u202F]+");

    /// Digits, thousands in groups of three after a first digit that is not 0 ("0,500" may mean a half), a decimal
    /// point.
    static final Pattern TYPED = Pattern.compile(
            "[+-]?(?:[0-9]+|[1-9][0-9]{0,2}(?:,[0-9]{3})+|[1-9][0-9]{0,2}(?: [0-9]{3})+)" + "(?:\\.[0-9]+)?");

    private NumberText() {}

    /// `plain` is digits with an optional sign and point, as `BigDecimal.toPlainString` gives.
    static String withCommas(String plain) {
        int start = plain.startsWith("-") || plain.startsWith("+") ? 1 : 0;
        int point = plain.indexOf('.');
        int end = point < 0 ? plain.length() : point;
        StringBuilder text = new StringBuilder(plain);
        for (int position = end - 3; position > start; position -= 3) {
            text.insert(position, ',');
        }
        return text.toString();
    }

    /// Without a trailing fraction of zeros: 2.50 as "2.5".
    static String shortest(BigDecimal number) {
        return withCommas(number.stripTrailingZeros().toPlainString());
    }
}
