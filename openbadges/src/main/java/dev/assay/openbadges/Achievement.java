package dev.assay.openbadges;

import dev.assay.openbadges.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// A badge as something that can be earned: the same for all who earn it.
///
/// @param id                 its address, or a `urn:uuid:`
/// @param criteria           what must be done to earn it, in words (Markdown is usual)
/// @param criteriaUrl        where the criteria stand
/// @param tags               words to find it by
/// @param resultDescriptions the results that awards of it report
public record Achievement(
        URI id,
        String name,
        String description,
        String criteria,
        Optional<URI> criteriaUrl,
        Optional<Image> image,
        List<String> tags,
        List<ResultDescription> resultDescriptions,
        List<Alignment> alignments) {

    public Achievement {
        Texts.absolute("an achievement's id", id);
        Texts.required("an achievement's name", name);
        Texts.required("an achievement's description", description);
        Texts.required("an achievement's criteria", criteria);
        Texts.absolute("an achievement's criteria address", criteriaUrl);
        tags = List.copyOf(tags);
        tags.forEach(tag -> Texts.required("an achievement's tag", tag));
        resultDescriptions = List.copyOf(resultDescriptions);
        alignments = List.copyOf(alignments);
        var ids = new HashSet<URI>();
        for (var result : resultDescriptions) {
            if (!ids.add(result.id())) {
                throw new IllegalArgumentException("two result descriptions have the id " + result.id());
            }
        }
    }

    /// A badge with what every badge must have.
    public static Achievement of(URI id, String name, String description, String criteria) {
        return new Achievement(
                id, name, description, criteria, Optional.empty(), Optional.empty(), List.of(), List.of(), List.of());
    }

    /// This badge with a picture.
    public Achievement with(Image picture) {
        return new Achievement(
                id,
                name,
                description,
                criteria,
                criteriaUrl,
                Optional.of(picture),
                tags,
                resultDescriptions,
                alignments);
    }

    /// This badge with the results that its awards report.
    public Achievement reporting(ResultDescription... descriptions) {
        return new Achievement(
                id, name, description, criteria, criteriaUrl, image, tags, List.of(descriptions), alignments);
    }

    boolean reports(URI resultDescription) {
        return resultDescriptions.stream()
                .anyMatch(description -> description.id().equals(resultDescription));
    }

    /// Its JSON, as it stands in a credential.
    public JsonObject toJson() {
        var json = Json.object()
                .add("id", id.toString())
                .add("type", Json.strings("Achievement"))
                .add("achievementType", "Badge")
                .add("name", name)
                .add("description", description)
                .add("criteria", criteriaJson());
        image.ifPresent(picture -> json.add("image", picture.toJson()));
        if (!tags.isEmpty()) {
            json.add("tag", Json.strings(tags));
        }
        lists(json);
        return json.build();
    }

    private JsonObject criteriaJson() {
        var json = Json.object();
        criteriaUrl.ifPresent(address -> json.add("id", address.toString()));
        return json.add("narrative", criteria).build();
    }

    private void lists(JsonObjectBuilder json) {
        if (!resultDescriptions.isEmpty()) {
            json.add(
                    "resultDescription",
                    Json.array(resultDescriptions.stream()
                            .map(ResultDescription::toJson)
                            .toList()));
        }
        if (!alignments.isEmpty()) {
            json.add(
                    "alignment",
                    Json.array(alignments.stream().map(Alignment::toJson).toList()));
        }
    }
}
