// SPDX-License-Identifier: Apache-2.0
#include "integrations/Rows.h"

#include "integrations/Text.h"

#include <QSqlRecord>
#include <QVariant>

namespace latchkey::integrations {

namespace {

// A kind that nobody knows leads nowhere.
Way wayOf(const QSqlRecord &row)
{
    const auto octets = [&](const QString &column) {
        return row.value(column).toString().toUtf8();
    };
    const auto port = [&](const QString &column) {
        return quint16(row.value(column).toUInt());
    };
    Way way;
    way.kind = wayKindNamed(octets(QStringLiteral("way"))).value_or(WayKind::None);
    way.server = row.value(QStringLiteral("way_server")).toString();
    way.serverPort = port(QStringLiteral("way_server_port"));
    way.port = port(QStringLiteral("way_port"));
    way.address = octets(QStringLiteral("way_address"));
    way.url = octets(QStringLiteral("way_url"));
    return way;
}

} // namespace

Integration integrationOf(const QSqlRecord &row)
{
    const auto octets = [&](const QString &column) {
        return row.value(column).toByteArray();
    };
    const auto words = [&](const QString &column) {
        return row.value(column).toString();
    };
    const auto number = [&](const QString &column) {
        return row.value(column).toLongLong();
    };
    Integration it;
    it.id = words(QStringLiteral("id"));
    it.callbackKey = words(QStringLiteral("callback_key")).toUtf8();
    it.identityKey = words(QStringLiteral("identity_key")).toUtf8();
    it.createdAt = number(QStringLiteral("created_at"));
    it.name = words(QStringLiteral("name"));
    it.email = words(QStringLiteral("email"));
    it.storeUrl = words(QStringLiteral("store_url")).toUtf8();
    it.allowsCleartext = number(QStringLiteral("allows_cleartext")) != 0;
    it.adminUrl = words(QStringLiteral("admin_url")).toUtf8();
    it.storeBaseUrl = octets(QStringLiteral("store_base_url"));
    it.signatureBaseUrl = octets(QStringLiteral("signature_base_url"));
    it.dialect = words(QStringLiteral("dialect")).toUtf8();
    it.signatureMethod = words(QStringLiteral("signature_method")).toUtf8();
    it.clockSkewSeconds = number(QStringLiteral("clock_skew_seconds"));
    it.way = wayOf(row);
    it.login = words(QStringLiteral("login"));
    it.lastCallAt = number(QStringLiteral("last_call_at"));
    it.activationState = octets(QStringLiteral("activation_state"));
    return it;
}

TimelineEntry entryOf(const QSqlRecord &row)
{
    const auto word = [&](const QString &column) {
        return row.value(column).toString().toUtf8();
    };
    TimelineEntry entry;
    entry.time = row.value(QStringLiteral("time")).toLongLong();
    entry.step = word(QStringLiteral("step"));
    entry.reason = word(QStringLiteral("reason"));
    entry.code = word(QStringLiteral("code"));
    entry.dialect = word(QStringLiteral("dialect"));
    entry.status = row.value(QStringLiteral("status")).toInt();
    entry.ok = row.value(QStringLiteral("ok")).toInt() != 0;
    entry.more = row.value(QStringLiteral("more")).toInt();
    entry.lastTime = row.value(QStringLiteral("last_time")).toLongLong();
    entry.text = row.value(QStringLiteral("text")).toString();
    entry.detail = row.value(QStringLiteral("detail")).toString();
    entry.tookMs = row.value(QStringLiteral("took_ms")).toLongLong();
    return entry;
}

Problem unknown(const QString &id)
{
    return {"integration.unknown",
            Text::tr("There is no integration %1 in this profile. List the integrations to see "
                     "their ids.")
                .arg(id.left(40)),
            {}};
}

Problem unlessUnknown(const Problem &problem, const QString &id)
{
    return problem.code == "profile.conflict" ? unknown(id) : problem;
}

} // namespace latchkey::integrations
