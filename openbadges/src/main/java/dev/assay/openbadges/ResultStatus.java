package dev.assay.openbadges;

import dev.assay.openbadges.json.Json;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/// How far a result is (Open Badges 3.0, ResultStatusType enumeration). Closed: there are no others.
public enum ResultStatus {
    COMPLETED("Completed"),
    ENROLLED("Enrolled"),
    FAILED("Failed"),
    IN_PROGRESS("InProgress"),
    ON_HOLD("OnHold"),
    /// Reached, but not yet confirmed.
    PROVISIONAL("Provisional"),
    WITHDREW("Withdrew");

    static final Form<ResultStatus> FORM = new Form.Scalar<>(
            Problem.Kind.UNKNOWN_TERM,
            "a term of ResultStatusType",
            ResultStatus::read,
            status -> Json.PROVIDER.createValue(status.term()),
            _ -> Optional.empty());

    private final String term;

    ResultStatus(String term) {
        this.term = term;
    }

    /// The word in the credential.
    public String term() {
        return term;
    }

    private static Optional<ResultStatus> read(JsonValue json) {
        return Arrays.stream(values())
                .filter(status ->
                        json instanceof JsonString text && text.getString().equals(status.term))
                .findFirst();
    }
}
