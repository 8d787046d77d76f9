package dev.assay.openbadges;

import dev.assay.openbadges.Credential.DataModel;
import dev.assay.openbadges.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.regex.Pattern;

/// The `@context` of a credential or presentation: the data model's first, and for a badge one of Open Badges 3.0.
///
/// @param ofBadge whether a context of Open Badges must stand
record ContextList(boolean ofBadge) implements Property {

    /// As the published schema has it.
    private static final Pattern OPEN_BADGES =
            Pattern.compile("https://purl\\.imsglobal\\.org/spec/ob/v3p0/context(-3\\.\\d\\.\\d)*\\.json");

    @Override
    public String name() {
        return "@context";
    }

    @Override
    public void check(JsonObject json, Place object) {
        var place = object.at(name());
        var contexts = Json.many(json, name());
        if (contexts.isEmpty()) {
            place.note(Problem.Kind.MISSING, "is missing");
        } else if (!contexts.stream().allMatch(ContextList::isContext)) {
            place.note(Problem.Kind.WRONG_VALUE, "is not a list of addresses and objects");
        } else {
            begins(contexts.getFirst(), place);
            if (ofBadge && contexts.stream().noneMatch(ContextList::isOpenBadges)) {
                place.note(Problem.Kind.WRONG_CONTEXT, "names no context of Open Badges 3.0");
            } else if (ofBadge && object.ours() && !isOpenBadges(contexts.get(1))) {
                place.note(Problem.Kind.WRONG_CONTEXT, "does not name a context of Open Badges second");
            }
        }
        if (contexts.size() > (ofBadge ? 2 : 1)) {
            object.beyondModel();
        }
    }

    private static void begins(JsonValue first, Place place) {
        boolean older = isAddress(first, DataModel.VC_1_1.context()) && !place.ours();
        if (!older && !isAddress(first, DataModel.VC_2_0.context())) {
            place.note(
                    Problem.Kind.WRONG_CONTEXT,
                    "does not begin with " + DataModel.VC_2_0.context() + " or " + DataModel.VC_1_1.context());
        }
    }

    private static boolean isContext(JsonValue value) {
        return value instanceof JsonString || value instanceof JsonObject;
    }

    private static boolean isOpenBadges(JsonValue value) {
        return value instanceof JsonString text
                && OPEN_BADGES.matcher(text.getString()).matches();
    }

    /// The data model that the contexts name; the newer one where they name none.
    static DataModel modelOf(JsonObject json) {
        return Json.many(json, "@context").stream()
                .limit(1)
                .filter(first -> isAddress(first, DataModel.VC_1_1.context()))
                .map(_ -> DataModel.VC_1_1)
                .findFirst()
                .orElse(DataModel.VC_2_0);
    }

    private static boolean isAddress(JsonValue context, String address) {
        return context instanceof JsonString text && text.getString().equals(address);
    }
}
