package dev.assay.openbadges;

import dev.assay.openbadges.Property.One;
import jakarta.json.JsonObject;
import java.math.BigDecimal;

/// A place on the Earth (Open Badges 3.0, class GeoCoordinates).
public record GeoCoordinates(JsonObject json) implements Part {

    private static final One<BigDecimal> LATITUDE = new One<>("latitude", Forms.LATITUDE);
    private static final One<BigDecimal> LONGITUDE = new One<>("longitude", Forms.LONGITUDE);

    static final Shape SHAPE = Shape.of("GeoCoordinates", Types.alone("GeoCoordinates"), LATITUDE, LONGITUDE);

    public GeoCoordinates {
        SHAPE.require(json);
    }

    /// A place by degrees north and east.
    public static GeoCoordinates of(BigDecimal latitude, BigDecimal longitude) {
        return new Draft<>(SHAPE, GeoCoordinates::new)
                .set(LATITUDE, latitude)
                .set(LONGITUDE, longitude)
                .build();
    }

    /// Degrees north, negative in the south (WGS 84).
    public BigDecimal latitude() {
        return LATITUDE.of(json);
    }

    /// Degrees east, negative in the west (WGS 84).
    public BigDecimal longitude() {
        return LONGITUDE.of(json);
    }
}
