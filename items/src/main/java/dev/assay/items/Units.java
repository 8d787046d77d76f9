package dev.assay.items;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// The unit that a number is asked for in (possibly ""), and others in which it may be typed: by name, how many of the
/// asked one each is.
public record Units(String asked, Map<String, BigDecimal> others) {
    public Units {
        others = Collections.unmodifiableMap(new LinkedHashMap<>(others));
        others.forEach((name, size) -> {
            if (name.isBlank() || size.signum() <= 0) {
                throw new IllegalArgumentException("a unit has a name and a size above 0, not '" + name + "', " + size);
            }
        });
    }

    public static Units of(String asked) {
        return new Units(asked, Map.of());
    }
}
