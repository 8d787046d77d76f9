package dev.assay.items;

import dev.assay.items.expression.Expressions;
import dev.assay.items.source.YamlList;
import dev.assay.items.source.YamlMap;
import dev.assay.items.source.YamlNode;
import dev.assay.items.source.YamlScalar;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/// The version of an item model: SHA-256 over its content and over all that turns the content into variants.
///
/// Comments, quotes and layout of the YAML do not count, nor does the rating of its difficulty, which changes no
/// variant; every other value, its order and its type do, and so do the expression engine ([Expressions#ENGINE]) and
/// the draws ([SeededDraws#ALGORITHM]).
final class ItemVersion {
    static final String RATING = "borderline";
    private static final String FORM = "assay item model 1";

    private ItemVersion() {}

    static String of(YamlMap model) {
        StringBuilder canonical = new StringBuilder();
        text(canonical, FORM);
        text(canonical, Expressions.ENGINE);
        text(canonical, SeededDraws.ALGORITHM);
        write(canonical, withoutRating(model.fields()));
        return sha256(canonical.toString());
    }

    static String sha256(String text) {
        byte[] digest = Sha256.digest().digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest);
    }

    private static void write(StringBuilder out, YamlNode node) {
        switch (node) {
            case YamlMap map -> write(out, map.fields());
            case YamlList list -> {
                out.append('l').append(list.items().size()).append(';');
                list.items().forEach(item -> write(out, item));
            }
            case YamlScalar scalar -> {
                out.append(scalar.type().name()).append(' ');
                text(out, scalar.text());
            }
        }
    }

    private static void write(StringBuilder out, Map<String, YamlNode> fields) {
        out.append('m').append(fields.size()).append(';');
        fields.forEach((name, value) -> {
            text(out, name);
            write(out, value);
        });
    }

    private static Map<String, YamlNode> withoutRating(Map<String, YamlNode> fields) {
        var rest = new LinkedHashMap<>(fields);
        rest.remove(RATING);
        return rest;
    }

    // The length stands first, so that no two contents have one form.
    private static void text(StringBuilder out, String text) {
        out.append(text.length()).append(':').append(text);
    }
}
