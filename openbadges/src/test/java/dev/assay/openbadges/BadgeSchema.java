package dev.assay.openbadges;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

/// 1EdTech's published JSON Schema of an AchievementCredential, as a second opinion.
final class BadgeSchema {

    private BadgeSchema() {}

    static Schema load() {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2019_09)
                .getSchema(Vectors.text("schemas/ob_v3p0_achievementcredential_schema.json"));
    }
}
