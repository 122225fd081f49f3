// SPDX-License-Identifier: Apache-2.0
// What each part of the belongings is called in the file they are packed in. A name that was
// written once is never given to anything else.
#pragma once

#include "base/JsonFields.h"
#include "move/Belongings.h"

namespace latchkey::move {

// One function for each kind of object; JsonWriter and JsonReader (base/JsonFields.h) call them.
struct BelongingsFields
{
    template <typename Fields>
    static void describe(Fields &fields, Described<Belongings> auto &all)
    {
        fields("integrations", all.integrations);
        fields("logins", all.logins);
        fields("access", all.access);
        fields("settings", all.settings);
        fields("certificates", all.certificates);
        fields("items", all.items);
    }

    template <typename Fields>
    static void describe(Fields &fields, Described<MovedIntegration> auto &one)
    {
        fields("integration", one.integration);
        fields("resources", one.resources);
        fields("place", one.place);
        fields("module", one.module);
        fields("use", one.use);
    }

    template <typename Fields>
    static void describe(Fields &fields, Described<MovedUse> auto &use)
    {
        fields("programs", use.programs);
        fields("doors", use.doors);
        fields("watch", use.watch);
        fields("store_limits", use.storeLimits);
    }

    // whose it is and when it was made there is said by where it is put
    template <typename Fields>
    static void describe(Fields &fields, Described<clients::ProxyClient> auto &program)
    {
        fields("id", program.id);
        fields("name", program.name);
        fields("key_hash", program.keyHash);
        fields("limits", program.limits);
    }

    template <typename Fields>
    static void describe(Fields &fields, Described<clients::ClientLimits> auto &limits)
    {
        fields("reads_only", limits.readsOnly);
        fields("routes", limits.routes);
        fields("calls_a_minute", limits.callsAMinute);
        fields("until", limits.until);
    }

    template <typename Fields>
    static void describe(Fields &fields, Described<clients::Doors> auto &doors)
    {
        fields("is_on", doors.isOn);
        fields("graphql", doors.graphQl);
        fields("soap", doors.soap);
    }

    template <typename Fields>
    static void describe(Fields &fields, Described<clients::StoreLimits> auto &limits)
    {
        fields("calls_at_once", limits.callsAtOnce);
        fields("calls_a_minute", limits.callsAMinute);
    }

    template <typename Fields>
    static void describe(Fields &fields, Described<integrations::WatchPlan> auto &plan)
    {
        fields("every_seconds", plan.everySeconds);
        fields("renew_seconds", plan.renewSeconds);
        fields("reminded_at", plan.remindedAt);
    }

    template <typename Fields>
    static void describe(Fields &fields, Described<integrations::Integration> auto &one)
    {
        fields("id", one.id);
        fields("callback_key", one.callbackKey);
        fields("identity_key", one.identityKey);
        fields("created_at", one.createdAt);
        fields("name", one.name);
        fields("email", one.email);
        fields("store_url", one.storeUrl);
        fields("allows_cleartext", one.allowsCleartext);
        fields("admin_url", one.adminUrl);
        fields("store_base_url", one.storeBaseUrl);
        fields("signature_base_url", one.signatureBaseUrl);
        fields("dialect", one.dialect);
        fields("signature_method", one.signatureMethod);
        fields("clock_skew_seconds", one.clockSkewSeconds);
        fields("way", one.way);
        fields("login", one.login);
        fields("last_call_at", one.lastCallAt);
        fields("allowed_origins", one.allowedOrigins);
        fields("activation_state", one.activationState);
    }

    template <typename Fields>
    static void describe(Fields &fields, Described<integrations::Way> auto &way)
    {
        fields("kind", way.kind);
        fields("server", way.server);
        fields("server_port", way.serverPort);
        fields("port", way.port);
        fields("address", way.address);
        fields("url", way.url);
    }

    template <typename Fields>
    static void describe(Fields &fields, Described<integrations::KeptResources> auto &kept)
    {
        fields("choice", kept.choice);
        fields("sources", kept.sources);
        fields("granted", kept.granted);
        fields("granted_at", kept.grantedAt);
    }

    template <typename Fields>
    static void describe(Fields &fields, Described<acl::Choice> auto &choice)
    {
        fields("all", choice.isAll);
        fields("ids", choice.ids);
    }

    template <typename Fields>
    static void describe(Fields &fields, Described<storeservice::KeptPlace> auto &kept)
    {
        fields("place", kept.place);
        fields("consented_at", kept.consentedAt);
        fields("integration_there", kept.integrationThere);
    }

    template <typename Fields>
    static void describe(Fields &fields, Described<module::KeptModule> auto &kept)
    {
        fields("choice", kept.choice);
        fields("written", kept.written);
    }

    template <typename Fields>
    static void describe(Fields &fields, Described<module::ModuleChoice> auto &choice)
    {
        fields("vendor", choice.vendor);
        fields("module", choice.module);
        fields("commerce", choice.commerce);
        fields("style", choice.style);
    }

    template <typename Fields>
    static void describe(Fields &fields, Described<logins::LoginRepository::Entry> auto &login)
    {
        fields("name", login.name);
        fields("password", login.password);
    }

    template <typename Fields>
    static void describe(Fields &fields, Described<logins::PasswordHash> auto &hash)
    {
        fields("salt", hash.salt);
        fields("rounds", hash.rounds);
        fields("hash", hash.hash);
    }

    template <typename Fields>
    static void describe(Fields &fields, Described<MovedAccess> auto &one)
    {
        fields("origin", one.origin);
        fields("access", one.access);
    }

    template <typename Fields>
    static void describe(Fields &fields, Described<integrations::StoreAccess> auto &access)
    {
        fields("trusted_ca", access.trustedCa);
        fields("has_basic", access.hasBasic);
    }

    template <typename Fields>
    static void describe(Fields &fields, Described<MovedSetting> auto &setting)
    {
        fields("key", setting.key);
        fields("value", setting.value);
    }

    // its key follows behind the JSON
    template <typename Fields>
    static void describe(Fields &fields, Described<MovedCertificate> auto &certificate)
    {
        fields("host", certificate.host);
        fields("certificates", certificate.certificates);
    }

    // the same of its value
    template <typename Fields>
    static void describe(Fields &fields, Described<MovedItem> auto &item)
    {
        fields("key", item.key);
    }
};

} // namespace latchkey::move
