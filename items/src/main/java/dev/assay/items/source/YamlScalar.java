package dev.assay.items.source;

/// A single value as it was written, without its quotes; `type` is what YAML takes it for, `NULL` where nothing stands.
public record YamlScalar(String file, int line, String text, Type type) implements YamlNode {
    public enum Type {
        TEXT,
        INTEGER,
        DECIMAL,
        FLAG,
        NULL
    }

    @Override
    public String kind() {
        return "a value";
    }
}
