package dev.assay.openbadges;

import dev.assay.openbadges.Presented.Embedded;
import dev.assay.openbadges.Presented.Enveloped;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;

/// The form of a presentation's credentials: embedded or enveloped, by their type.
final class PresentedForm implements Form<Presented> {

    @Override
    public void check(JsonValue value, Place at) {
        if (value instanceof JsonObject object) {
            // A credential of somebody else: read as leniently as any, even in a presentation of ours.
            (isEnveloped(object) ? Enveloped.SHAPE : Embedded.SHAPE).check(object, at.theirs());
        } else {
            at.note(Problem.Kind.WRONG_VALUE, "is not an object");
        }
    }

    @Override
    public Presented of(JsonValue checked) {
        var json = checked.asJsonObject();
        return isEnveloped(json) ? new Enveloped(json) : new Embedded(json);
    }

    @Override
    public JsonValue json(Presented value, String what) {
        return value.json();
    }

    private static boolean isEnveloped(JsonObject json) {
        return Types.said(json).contains(Enveloped.TYPE);
    }
}
