package dev.assay.openbadges.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {

    private static JsonValue read(String json) {
        return assertInstanceOf(JsonReading.Read.class, StrictJson.read(json)).value();
    }

    private static String canonical(String json) {
        return CanonicalJson.write(read(json)).orElseThrow();
    }

    /// RFC 8785, appendix B: the bits of a double and its text.
    @ParameterizedTest
    @CsvSource({
        "0000000000000000, 0",
        "0000000000000001, 5e-324",
        "8000000000000001, -5e-324",
        "7fefffffffffffff, 1.7976931348623157e+308",
        "ffefffffffffffff, -1.7976931348623157e+308",
        "4340000000000000, 9007199254740992",
        "c340000000000000, -9007199254740992",
        "4430000000000000, 295147905179352830000",
        "44b52d02c7e14af5, 9.999999999999997e+22",
        "44b52d02c7e14af6, 1e+23",
        "44b52d02c7e14af7, 1.0000000000000001e+23",
        "444b1ae4d6e2ef4e, 999999999999999700000",
        "444b1ae4d6e2ef4f, 999999999999999900000",
        "444b1ae4d6e2ef50, 1e+21",
        "3eb0c6f7a0b5ed8c, 9.999999999999997e-7",
        "3eb0c6f7a0b5ed8d, 0.000001",
        "41b3de4355555553, 333333333.3333332",
        "41b3de4355555554, 333333333.33333325",
        "41b3de4355555555, 333333333.3333333",
        "41b3de4355555556, 333333333.3333334",
        "becbf647612f3696, -0.0000033333333333333333",
        "43143ff3c1cb0959, 1424953923781206.2"
    })
    void theNumbersOfTheSpecificationComeOut(String bits, String text) {
        double number = Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16));
        assertEquals(number, Double.parseDouble(text));
        assertEquals(Optional.of(text), CanonicalJson.write(Json.PROVIDER.createValue(new BigDecimal(text))));
    }

    @Test
    void everyDoubleComesBackAsItself() {
        var random = new Random(8785);
        for (int round = 0; round < 100_000; round++) {
            double number = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(number)) {
                var text = CanonicalJson.write(Json.PROVIDER.createValue(new BigDecimal(Double.toString(number))))
                        .orElseThrow();
                assertEquals(number, Double.parseDouble(text), text);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"9007199254740993", "0.1000000000000000055", "1e400", "-1e400", "1e-400", "3.00000000000000001"})
    void numbersThatADoubleWouldChangeAreRefused(String number) {
        assertTrue(CanonicalJson.write(read("{\"n\":[" + number + "]}")).isEmpty());
    }

    /// RFC 8785, sections 3.2.2 and 3.2.3.
    @Test
    void keysAreInTheOrderOfTheirUnitsAndTextsAreEscapedNoMoreThanNeeded() {
        assertEquals(
                "{\"literals\":[null,true,false],\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                        + "\"string\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}",
                canonical("{\"numbers\": [333333333.3333333, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],"
                        + "\"string\": \"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\\"\\/\","
                        + "\"literals\": [null, true, false]}"));
        assertEquals(
                "{\"\\r\":1,\"1\":2,\"\u0080\":3,\"\u00f6\":4,\"\u20ac\":5,\"\ud83d\ude00\":6,\"\ufb33\":7}",
                canonical(
                        "{\"\\u20ac\":5,\"\\r\":1,\"\\ufb33\":7,\"1\":2,\"\\ud83d\\ude00\":6,\"\\u0080\":3,\"\\u00f6\":4}"));
    }

    @Test
    void whatIsCanonicalStaysAsItIs() {
        var text = "{\"a\":{\"b\":[],\"c\":{}},\"d\":-1.5}";
        assertEquals(text, canonical(canonical(text)));
    }
}
