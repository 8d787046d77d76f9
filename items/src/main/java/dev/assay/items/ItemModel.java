package dev.assay.items;

import java.util.List;

/// A question template from which fresh variants are made.
///
/// It holds the key, so it never prints more than its id. Made by [ItemModels], turned into questions by [Variants].
public sealed interface ItemModel
        permits NumericModel,
                DecisionModel,
                StaticModel,
                OrderingModel,
                MatchingModel,
                TextModel,
                GapsModel,
                CaseModel {
    ItemHead head();

    /// "PM-001", "DM-014", "ST-C04-03".
    default String id() {
        return head().id();
    }

    /// 64 hex digits; two models with the same version make the same variants from the same seeds.
    default String version() {
        return head().version();
    }

    default Format format() {
        return head().format();
    }

    default Level level() {
        return head().level();
    }

    default ScoringRule scoring() {
        return head().scoring();
    }

    default String domain() {
        return head().domain();
    }

    default String course() {
        return head().course();
    }

    default String objective() {
        return head().objective();
    }

    default String title() {
        return head().title();
    }

    /// Ids of models that must not share a form with this one; being named on one side is enough.
    default List<String> enemies() {
        return head().enemies();
    }

    /// The YAML text, to be stored and read again by [ItemModels#parse].
    default String source() {
        return head().source();
    }
}
