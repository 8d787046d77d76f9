package dev.assay.openbadges;

import dev.assay.openbadges.Property.Maybe;
import jakarta.json.JsonObject;
import java.net.URI;
import java.util.Optional;

/// What must be done to earn an achievement: in words, at an address, or both (Open Badges 3.0, class Criteria).
public record Criteria(JsonObject json) implements Part {

    private static final Maybe<URI> ID = new Maybe<>("id", Forms.IRI);
    private static final Maybe<Text> NARRATIVE = new Maybe<>("narrative", Forms.TEXT);

    static final Shape SHAPE = Shape.of("Criteria", ID, NARRATIVE).with(Criteria::sayWhat);

    public Criteria {
        SHAPE.require(json);
    }

    /// Criteria in words.
    public static Criteria of(String narrative) {
        return new Draft<>(SHAPE, Criteria::new).set(NARRATIVE, narrative).build();
    }

    /// Criteria at an address.
    public static Criteria at(URI id) {
        return new Draft<>(SHAPE, Criteria::new).set(ID, id).build();
    }

    /// Criteria at an address and in words.
    public static Criteria of(URI id, String narrative) {
        return new Draft<>(SHAPE, Criteria::new)
                .set(ID, id)
                .set(NARRATIVE, narrative)
                .build();
    }

    private static void sayWhat(JsonObject json, Place at) {
        if (!ID.isIn(json) && !NARRATIVE.isIn(json)) {
            at.note(Problem.Kind.CONTRADICTION, "has neither id nor narrative");
        }
    }

    /// Where the criteria stand.
    public Optional<URI> id() {
        return ID.of(json);
    }

    /// The criteria, in Markdown.
    public Optional<Text> narrative() {
        return NARRATIVE.of(json);
    }
}
