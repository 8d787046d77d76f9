package dev.assay.psychometrics.spark;

import dev.assay.psychometrics.data.Responses;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.NullType;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StringType;
import org.jspecify.annotations.Nullable;

/// What a cell of a table says of a response.
final class Cells {
    /// Neither right nor wrong nor missing.
    static final byte WRONG_VALUE = 2;

    private static final int SHOWN = 40;

    private Cells() {}

    /// Whether values of a type may be responses.
    static boolean canBeScores(DataType type) {
        return type instanceof BooleanType
                || type instanceof NumericType
                || type instanceof StringType
                || type instanceof NullType;
    }

    /// 1 for right, 0 for wrong, [Responses#MISSING], or [#WRONG_VALUE].
    static byte score(@Nullable Object cell) {
        return switch (cell) {
            case null -> Responses.MISSING;
            case Boolean right -> (byte) (right ? 1 : 0);
            case Number number -> score(number.doubleValue());
            case String text ->
                switch (text.strip()) {
                    case "0", "0.0" -> 0;
                    case "1", "1.0" -> 1;
                    case "", "NA", "NaN" -> Responses.MISSING;
                    default -> WRONG_VALUE;
                };
            default -> WRONG_VALUE;
        };
    }

    private static byte score(double number) {
        if (Double.isNaN(number)) {
            return Responses.MISSING;
        }
        return number == 0 ? 0 : number == 1 ? (byte) 1 : WRONG_VALUE;
    }

    /// A cell as messages show it.
    static String shown(@Nullable Object cell) {
        var text = String.valueOf(cell);
        var cut = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
        return cell instanceof String ? "\"" + cut + "\"" : cut;
    }
}
