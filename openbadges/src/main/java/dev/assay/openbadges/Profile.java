package dev.assay.openbadges;

import dev.assay.openbadges.Form.OfObject;
import dev.assay.openbadges.Property.Many;
import dev.assay.openbadges.Property.Maybe;
import dev.assay.openbadges.Property.One;
import jakarta.json.JsonObject;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A person or an organization, such as who issues a badge (Open Badges 3.0, class Profile).
public record Profile(JsonObject json) implements Part {

    private static final One<URI> ID = new One<>("id", Forms.IRI);
    private static final Maybe<Text> NAME = new Maybe<>("name", Forms.TEXT);
    private static final Maybe<URI> URL = new Maybe<>("url", Forms.IRI);
    private static final Maybe<Image> IMAGE = new Maybe<>("image", Forms.IMAGE);
    private static final Maybe<Text> DESCRIPTION = new Maybe<>("description", Forms.TEXT);
    private static final Maybe<String> EMAIL = new Maybe<>("email", Forms.LINE);
    private static final Maybe<String> PHONE = new Maybe<>("phone", Forms.LINE);
    private static final Maybe<Address> ADDRESS =
            new Maybe<>("address", new OfObject<>(() -> Address.SHAPE, Address::new, Address::json));
    private static final Many<IdentifierEntry> OTHER_IDENTIFIER = new Many<>("otherIdentifier", Forms.IDENTIFIER);
    private static final Maybe<Text> OFFICIAL = new Maybe<>("official", Forms.TEXT);
    private static final Maybe<Profile> PARENT_ORG = new Maybe<>("parentOrg", Forms.PROFILE);
    private static final Maybe<Text> FAMILY_NAME = new Maybe<>("familyName", Forms.TEXT);
    private static final Maybe<Text> GIVEN_NAME = new Maybe<>("givenName", Forms.TEXT);
    private static final Maybe<Text> ADDITIONAL_NAME = new Maybe<>("additionalName", Forms.TEXT);
    private static final Maybe<Text> PATRONYMIC_NAME = new Maybe<>("patronymicName", Forms.TEXT);
    private static final Maybe<Text> HONORIFIC_PREFIX = new Maybe<>("honorificPrefix", Forms.TEXT);
    private static final Maybe<Text> HONORIFIC_SUFFIX = new Maybe<>("honorificSuffix", Forms.TEXT);
    private static final Maybe<Text> FAMILY_NAME_PREFIX = new Maybe<>("familyNamePrefix", Forms.TEXT);
    private static final Maybe<LocalDate> DATE_OF_BIRTH = new Maybe<>("dateOfBirth", Forms.DATE);
    private static final Many<EndorsementCredential> ENDORSEMENT = new Many<>("endorsement", Forms.ENDORSEMENT);
    private static final Many<String> ENDORSEMENT_JWT = new Many<>("endorsementJwt", Forms.JWS);

    static final Shape SHAPE = Shape.of(
            "Profile",
            ID,
            Types.of("Profile"),
            NAME,
            URL,
            IMAGE,
            DESCRIPTION,
            EMAIL,
            PHONE,
            ADDRESS,
            OTHER_IDENTIFIER,
            OFFICIAL,
            PARENT_ORG,
            FAMILY_NAME,
            GIVEN_NAME,
            ADDITIONAL_NAME,
            PATRONYMIC_NAME,
            HONORIFIC_PREFIX,
            HONORIFIC_SUFFIX,
            FAMILY_NAME_PREFIX,
            DATE_OF_BIRTH,
            ENDORSEMENT,
            ENDORSEMENT_JWT);

    public Profile {
        SHAPE.require(json);
    }

    /// Starts another from this one.
    public Builder toBuilder() {
        return new Builder(json);
    }

    /// A profile by id and name.
    ///
    /// @param id   its DID or address
    /// @param name the name shown
    public static Profile of(String id, String name) {
        return builder(id, name).build();
    }

    /// Starts one with id and name.
    public static Builder builder(String id, String name) {
        return new Builder().set(ID, Forms.address("Profile.id", id)).set(NAME, name);
    }

    /// A profile that says its id and nothing else.
    static Profile ofId(URI id) {
        return new Builder().set(ID, id).build();
    }

    /// Its DID or address, as text: it is compared with the ids of keys letter by letter.
    public String id() {
        return ID.of(json).toString();
    }

    /// The name shown.
    public Optional<Text> name() {
        return NAME.of(json);
    }

    /// Its pages.
    public Optional<URI> url() {
        return URL.of(json);
    }

    /// Its logo or portrait.
    public Optional<Image> image() {
        return IMAGE.of(json);
    }

    /// What it is.
    public Optional<Text> description() {
        return DESCRIPTION.of(json);
    }

    /// Its e-mail address.
    public Optional<String> email() {
        return EMAIL.of(json);
    }

    /// Its phone number.
    public Optional<String> phone() {
        return PHONE.of(json);
    }

    /// Where it is.
    public Optional<Address> address() {
        return ADDRESS.of(json);
    }

    /// What else names it.
    public List<IdentifierEntry> otherIdentifiers() {
        return OTHER_IDENTIFIER.of(json);
    }

    /// Who speaks for the organization, by name.
    public Optional<Text> official() {
        return OFFICIAL.of(json);
    }

    /// The organization it is a part of.
    public Optional<Profile> parentOrg() {
        return PARENT_ORG.of(json);
    }

    /// The family name of a person.
    public Optional<Text> familyName() {
        return FAMILY_NAME.of(json);
    }

    /// The given name of a person.
    public Optional<Text> givenName() {
        return GIVEN_NAME.of(json);
    }

    /// A middle name.
    public Optional<Text> additionalName() {
        return ADDITIONAL_NAME.of(json);
    }

    /// A patronymic.
    public Optional<Text> patronymicName() {
        return PATRONYMIC_NAME.of(json);
    }

    /// What stands before the name, such as "Dr.".
    public Optional<Text> honorificPrefix() {
        return HONORIFIC_PREFIX.of(json);
    }

    /// What stands after the name, such as "M.D.".
    public Optional<Text> honorificSuffix() {
        return HONORIFIC_SUFFIX.of(json);
    }

    /// What stands before the family name, such as "van".
    public Optional<Text> familyNamePrefix() {
        return FAMILY_NAME_PREFIX.of(json);
    }

    /// The birthday of a person.
    public Optional<LocalDate> dateOfBirth() {
        return DATE_OF_BIRTH.of(json);
    }

    /// What others say of it, each signed by itself.
    public List<EndorsementCredential> endorsements() {
        return ENDORSEMENT.of(json);
    }

    /// The same as signed JWTs.
    public List<String> endorsementJwts() {
        return ENDORSEMENT_JWT.of(json);
    }

    /// Gathers what one may have; see [Profile#builder].
    public static final class Builder extends PartBuilder<Profile, Builder> {

        private Builder() {
            super(SHAPE);
        }

        private Builder(JsonObject from) {
            super(SHAPE, from);
        }

        public Builder name(String name) {
            return set(NAME, name);
        }

        public Builder url(URI url) {
            return set(URL, url);
        }

        public Builder with(Image image) {
            return set(IMAGE, image);
        }

        public Builder description(String description) {
            return set(DESCRIPTION, description);
        }

        public Builder email(String address) {
            return set(EMAIL, address);
        }

        public Builder phone(String number) {
            return set(PHONE, number);
        }

        public Builder with(Address address) {
            return set(ADDRESS, address);
        }

        public Builder with(IdentifierEntry identifier) {
            return add(OTHER_IDENTIFIER, identifier);
        }

        public Builder official(String name) {
            return set(OFFICIAL, name);
        }

        public Builder parentOrg(Profile organization) {
            return set(PARENT_ORG, organization);
        }

        public Builder familyName(String name) {
            return set(FAMILY_NAME, name);
        }

        public Builder givenName(String name) {
            return set(GIVEN_NAME, name);
        }

        public Builder additionalName(String name) {
            return set(ADDITIONAL_NAME, name);
        }

        public Builder patronymicName(String name) {
            return set(PATRONYMIC_NAME, name);
        }

        public Builder honorificPrefix(String prefix) {
            return set(HONORIFIC_PREFIX, prefix);
        }

        public Builder honorificSuffix(String suffix) {
            return set(HONORIFIC_SUFFIX, suffix);
        }

        public Builder familyNamePrefix(String prefix) {
            return set(FAMILY_NAME_PREFIX, prefix);
        }

        public Builder dateOfBirth(LocalDate day) {
            return set(DATE_OF_BIRTH, day);
        }

        public Builder with(EndorsementCredential endorsement) {
            return add(ENDORSEMENT, endorsement);
        }

        public Builder endorsementJwt(String jwt) {
            return add(ENDORSEMENT_JWT, jwt);
        }

        @Override
        public Profile build() {
            return new Profile(checked());
        }

        @Override
        Builder self() {
            return this;
        }
    }
}
