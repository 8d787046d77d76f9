package dev.assay.openbadges;

import dev.assay.openbadges.json.Json;
import jakarta.json.JsonObject;
import java.net.URI;
import java.util.Optional;

/// What elsewhere an achievement corresponds to, such as a skill in a framework.
///
/// @param targetName        the name there
/// @param targetUrl         its address
/// @param targetDescription what it is
/// @param targetFramework   the framework's name
/// @param targetCode        its code in the framework
public record Alignment(
        String targetName,
        URI targetUrl,
        Optional<String> targetDescription,
        Optional<String> targetFramework,
        Optional<String> targetCode) {

    public Alignment {
        Texts.required("an alignment's targetName", targetName);
        Texts.absolute("an alignment's targetUrl", targetUrl);
        Texts.optional("an alignment's targetDescription", targetDescription);
        Texts.optional("an alignment's targetFramework", targetFramework);
        Texts.optional("an alignment's targetCode", targetCode);
    }

    /// A correspondence by name and address alone.
    public static Alignment of(String targetName, URI targetUrl) {
        return new Alignment(targetName, targetUrl, Optional.empty(), Optional.empty(), Optional.empty());
    }

    JsonObject toJson() {
        var json = Json.object()
                .add("type", Json.strings("Alignment"))
                .add("targetName", targetName)
                .add("targetUrl", targetUrl.toString());
        targetDescription.ifPresent(text -> json.add("targetDescription", text));
        targetFramework.ifPresent(text -> json.add("targetFramework", text));
        targetCode.ifPresent(text -> json.add("targetCode", text));
        return json.build();
    }
}
