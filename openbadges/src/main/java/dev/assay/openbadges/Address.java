package dev.assay.openbadges;

import dev.assay.openbadges.Form.OfObject;
import dev.assay.openbadges.Property.Maybe;
import jakarta.json.JsonObject;
import java.util.Optional;

/// A postal address (Open Badges 3.0, class Address).
public record Address(JsonObject json) implements Part {

    private static final Maybe<Text> ADDRESS_COUNTRY = new Maybe<>("addressCountry", Forms.TEXT);
    private static final Maybe<String> ADDRESS_COUNTRY_CODE = new Maybe<>("addressCountryCode", Forms.LINE);
    private static final Maybe<Text> ADDRESS_REGION = new Maybe<>("addressRegion", Forms.TEXT);
    private static final Maybe<Text> ADDRESS_LOCALITY = new Maybe<>("addressLocality", Forms.TEXT);
    private static final Maybe<Text> STREET_ADDRESS = new Maybe<>("streetAddress", Forms.TEXT);
    private static final Maybe<Text> POST_OFFICE_BOX_NUMBER = new Maybe<>("postOfficeBoxNumber", Forms.TEXT);
    private static final Maybe<Text> POSTAL_CODE = new Maybe<>("postalCode", Forms.TEXT);
    private static final Maybe<GeoCoordinates> GEO =
            new Maybe<>("geo", new OfObject<>(() -> GeoCoordinates.SHAPE, GeoCoordinates::new, GeoCoordinates::json));

    static final Shape SHAPE = Shape.of(
            "Address",
            Types.of("Address"),
            ADDRESS_COUNTRY,
            ADDRESS_COUNTRY_CODE,
            ADDRESS_REGION,
            ADDRESS_LOCALITY,
            STREET_ADDRESS,
            POST_OFFICE_BOX_NUMBER,
            POSTAL_CODE,
            GEO);

    public Address {
        SHAPE.require(json);
    }

    /// Starts one that says nothing yet.
    public static Builder builder() {
        return new Builder();
    }

    /// Starts another from this one.
    public Builder toBuilder() {
        return new Builder(json);
    }

    /// The country by name.
    public Optional<Text> addressCountry() {
        return ADDRESS_COUNTRY.of(json);
    }

    /// The country by its two letters (ISO 3166-1 alpha-2).
    public Optional<String> addressCountryCode() {
        return ADDRESS_COUNTRY_CODE.of(json);
    }

    /// The state or province.
    public Optional<Text> addressRegion() {
        return ADDRESS_REGION.of(json);
    }

    /// The town.
    public Optional<Text> addressLocality() {
        return ADDRESS_LOCALITY.of(json);
    }

    /// Street and number.
    public Optional<Text> streetAddress() {
        return STREET_ADDRESS.of(json);
    }

    /// The post office box.
    public Optional<Text> postOfficeBoxNumber() {
        return POST_OFFICE_BOX_NUMBER.of(json);
    }

    /// The postal code.
    public Optional<Text> postalCode() {
        return POSTAL_CODE.of(json);
    }

    /// Where it is on the Earth.
    public Optional<GeoCoordinates> geo() {
        return GEO.of(json);
    }

    /// Gathers what one may have; see [Address#builder].
    public static final class Builder extends PartBuilder<Address, Builder> {

        private Builder() {
            super(SHAPE);
        }

        private Builder(JsonObject from) {
            super(SHAPE, from);
        }

        public Builder addressCountry(String country) {
            return set(ADDRESS_COUNTRY, country);
        }

        public Builder addressCountryCode(String code) {
            return set(ADDRESS_COUNTRY_CODE, code);
        }

        public Builder addressRegion(String region) {
            return set(ADDRESS_REGION, region);
        }

        public Builder addressLocality(String locality) {
            return set(ADDRESS_LOCALITY, locality);
        }

        public Builder streetAddress(String street) {
            return set(STREET_ADDRESS, street);
        }

        public Builder postOfficeBoxNumber(String number) {
            return set(POST_OFFICE_BOX_NUMBER, number);
        }

        public Builder postalCode(String code) {
            return set(POSTAL_CODE, code);
        }

        public Builder with(GeoCoordinates place) {
            return set(GEO, place);
        }

        @Override
        public Address build() {
            return new Address(checked());
        }

        @Override
        Builder self() {
            return this;
        }
    }
}
