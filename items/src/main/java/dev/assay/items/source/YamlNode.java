package dev.assay.items.source;

/// A piece of a YAML file that knows where it stands: `file` relative to the content root, `line` from 1.
public sealed interface YamlNode permits YamlMap, YamlList, YamlScalar {
    String file();

    int line();

    /// What an author would call it: "a map", "a list", "a value".
    String kind();
}
