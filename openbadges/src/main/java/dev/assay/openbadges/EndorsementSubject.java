package dev.assay.openbadges;

import dev.assay.openbadges.Property.Maybe;
import dev.assay.openbadges.Property.One;
import jakarta.json.JsonObject;
import java.net.URI;
import java.util.Optional;

/// What an endorsement is about: an achievement, a badge or an issuer (Open Badges 3.0, class EndorsementSubject).
public record EndorsementSubject(JsonObject json) implements Part {

    private static final One<URI> ID = new One<>("id", Forms.IRI);
    private static final Maybe<Text> ENDORSEMENT_COMMENT = new Maybe<>("endorsementComment", Forms.TEXT);

    static final Shape SHAPE = Shape.of("EndorsementSubject", ID, Types.of("EndorsementSubject"), ENDORSEMENT_COMMENT);

    public EndorsementSubject {
        SHAPE.require(json);
    }

    /// What is endorsed, without a comment.
    public static EndorsementSubject of(URI id) {
        return new Draft<>(SHAPE, EndorsementSubject::new).set(ID, id).build();
    }

    /// What is endorsed, and what is said of it.
    public static EndorsementSubject of(URI id, String comment) {
        return new Draft<>(SHAPE, EndorsementSubject::new)
                .set(ID, id)
                .set(ENDORSEMENT_COMMENT, comment)
                .build();
    }

    /// The id of what is endorsed.
    public URI id() {
        return ID.of(json);
    }

    /// What the endorser says of it.
    public Optional<Text> endorsementComment() {
        return ENDORSEMENT_COMMENT.of(json);
    }
}
