package dev.assay.openbadges;

import dev.assay.openbadges.Property.One;
import jakarta.json.JsonObject;

/// Another identifier of an achievement or a profile, such as a course number
/// (Open Badges 3.0, class IdentifierEntry).
public record IdentifierEntry(JsonObject json) implements Part {

    private static final One<String> IDENTIFIER = new One<>("identifier", Forms.LINE);
    private static final One<IdentifierType> IDENTIFIER_TYPE = new One<>("identifierType", IdentifierType.FORM);

    static final Shape SHAPE = Shape.of("IdentifierEntry", Types.alone("IdentifierEntry"), IDENTIFIER, IDENTIFIER_TYPE)
            .closedInSchema();

    public IdentifierEntry {
        SHAPE.require(json);
    }

    /// An identifier of some kind.
    public static IdentifierEntry of(String identifier, IdentifierType identifierType) {
        return new Draft<>(SHAPE, IdentifierEntry::new)
                .set(IDENTIFIER, identifier)
                .set(IDENTIFIER_TYPE, identifierType)
                .build();
    }

    /// The identifier.
    public String identifier() {
        return IDENTIFIER.of(json);
    }

    /// What kind of identifier it is.
    public IdentifierType identifierType() {
        return IDENTIFIER_TYPE.of(json);
    }
}
