package dev.assay.items.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExpressionsTest {
    @Test
    void arithmeticIsDecimal() {
        assertNumber("0.3", "0.1 + 0.2");
        assertNumber("10", "FLOOR(10 / 3 * 3)");
        assertNumber("10", "CEILING(10 / 3 * 3)");
        assertNumber("-4", "-2 ^ 2");
        assertNumber("512", "2 ^ 3 ^ 2");
        assertNumber("3", "-7 % 4 + 6");
    }

    @Test
    void halvesAreRoundedUp() {
        assertNumber("0.13", "ROUND(0.125, 2)");
        assertNumber("3", "ROUND(2.5, 0)");
        assertNumber("-3", "ROUND(-2.5, 0)");
        assertNumber("1", "ROUND(1 / 3 * 1.5, 0)");
    }

    @Test
    void functionsDoWhatTheirNamesSay() {
        assertNumber("10", "LOG2(1024)");
        assertNumber("1.584962501", "LOG2(3)");
        assertNumber("31", "GEOMETRIC_SUM(1, 2, 5)");
        assertNumber("0", "GEOMETRIC_SUM(1, 2, 0)");
        assertNumber("2", "DISTINCT(1, 2, 1.0)");
        assertNumber("1", "MIN(3, 1, 2)");
        assertNumber("3", "MAX(3, 1, 2)");
        assertNumber("7", "IF(1 < 2, 7, 1 / 0)");
        assertNumber("5", "ABS(-5)");
    }

    @Test
    void conditionsCompareTexts() {
        CompiledExpression condition = compile("need == 'replay' && !(who != 'one')", Set.of("need", "who"));
        assertTrue(condition.holds(Map.of("need", "replay", "who", "one")));
        assertFalse(condition.holds(Map.of("need", "replay", "who", "all")));
    }

    @Test
    void whatFailsSaysWhatAndWhy() {
        for (String text : List.of("1 / 0", "10 % 0", "LOG2(0)", "9 ^ 65", "2 ^ 0.5", "(9 ^ 40) ^ 40", "1 < 2")) {
            CompiledExpression compiled = compile(text, Set.of());
            ExpressionFailure failure = assertThrows(ExpressionFailure.class, () -> compiled.number(Map.of()));
            assertTrue(String.valueOf(failure.getMessage()).startsWith("'" + text + "' cannot be evaluated: "));
        }
        assertThrows(ExpressionFailure.class, () -> compile("1 + 1", Set.of()).holds(Map.of()));
    }

    @Test
    void whatIsOutsideTheLanguageIsRejected() {
        for (String text : List.of(
                "",
                "x + 1",
                "1 +",
                "(1",
                "2 r",
                "2r",
                "1e9",
                "0x10",
                "FACT(5)",
                "RANDOM()",
                "DT_NOW()",
                "r[1]",
                "r.a",
                "\"r\"",
                "MAX()",
                "ROUND(1)",
                "1; 2",
                "PI",
                "1111111111111111111111111",
                "1+".repeat(300) + "1")) {
            assertInstanceOf(Compilation.Rejected.class, Expressions.compile(text, Set.of("r")), text);
        }
    }

    @Test
    void deepNestingIsBoundedByLength() {
        String text = "(".repeat(249) + "1" + ")".repeat(249);
        assertEquals(BigDecimal.ONE, compile(text, Set.of()).number(Map.of()));
    }

    @Test
    void theEngineNamesTheVersionOnTheClassPath() throws IOException {
        String resource = "/META-INF/maven/com.ezylang/EvalEx/pom.properties";
        try (InputStream in = Objects.requireNonNull(Compilation.class.getResourceAsStream(resource), resource)) {
            Properties properties = new Properties();
            properties.load(in);
            assertTrue(Expressions.ENGINE.startsWith("EvalEx " + properties.getProperty("version") + ","));
        }
    }

    private static void assertNumber(String expected, String text) {
        BigDecimal actual = compile(text, Set.of()).number(Map.of());
        assertEquals(0, new BigDecimal(expected).compareTo(actual), () -> text + " = " + actual);
    }

    private static CompiledExpression compile(String text, Set<String> variables) {
        return switch (Expressions.compile(text, variables)) {
            case Compilation.Ready ready -> ready.expression();
            case Compilation.Rejected rejected -> throw new AssertionError(text + ": " + rejected.reason());
        };
    }
}
