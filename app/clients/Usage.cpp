// SPDX-License-Identifier: Apache-2.0
#include "clients/Usage.h"

#include "clients/Judge.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace latchkey::clients {

namespace {

// By their texts, as calls are counted.
QHash<QString, acl::Route> byText(const acl::RouteTable &routes)
{
    QHash<QString, acl::Route> found;
    for (const acl::Route &route : routes.routes()) {
        found.insert(route.text(), route);
    }
    return found;
}

// HEAD needs what GET needs.
QString routeOf(const CallKind &kind)
{
    const QString text = QString::fromUtf8(kind.route);
    return text.startsWith(QLatin1String("HEAD ")) ? QStringLiteral("GET ") + text.mid(5) : text;
}

QSet<QString> setOf(const QStringList &ids)
{
    return {ids.begin(), ids.end()};
}

// Refused on this computer, before anything was sent.
bool wasHeldBack(const CallKind &kind)
{
    static const QList<QByteArray> beforeItsTurn{"proxy.store-rests", "proxy.store-busy",
                                                 "proxy.form-too-large", "activation.not-linked"};
    return kind.code.startsWith("client.") || kind.code.startsWith("secrets.") ||
           beforeItsTurn.contains(kind.code);
}

bool wasRefused(const CallKind &kind)
{
    return kind.code.isEmpty() && (kind.status == 401 || kind.status == 403);
}

// Collects what each resource was needed for.
class Needs
{
public:
    explicit Needs(const acl::ResourceSelection &granted)
        : m_isAll(granted.isAll())
        , m_granted(setOf(granted.closed()))
    {}

    void use(const CallCount &count, const acl::Route &route)
    {
        for (const QString &id : route.aclResources()) {
            UsedResource &used = m_used[id];
            used.id = id;
            used.calls += count.calls;
            used.lastDay = std::max(used.lastDay, count.kind.day);
        }
    }

    // False if everything that the route needs is granted.
    bool miss(const CallCount &count, const acl::Route &route)
    {
        bool isAnyMissing = false;
        for (const QString &id : route.aclResources()) {
            if (m_isAll || m_granted.contains(id)) {
                m_wanted.insert(id);
                continue;
            }
            isAnyMissing = true;
            MissingResource &missing = m_missing[id];
            missing.id = id;
            missing.calls += count.calls;
            if (!missing.routes.contains(route.text())) {
                missing.routes.append(route.text());
            }
        }
        return isAnyMissing;
    }

    bool isNeeded(const QString &id) const { return m_used.contains(id) || m_wanted.contains(id); }
    QStringList wanted() const
    {
        QStringList ids;
        for (const QString &id : m_wanted) {
            if (!m_used.contains(id)) {
                ids.append(id);
            }
        }
        ids.sort();
        return ids;
    }
    QList<UsedResource> used() const { return mostFirst(m_used.values()); }
    QList<MissingResource> missing() const { return mostFirst(m_missing.values()); }

private:
    template <typename Resource>
    static QList<Resource> mostFirst(QList<Resource> list)
    {
        std::sort(list.begin(), list.end(), [](const Resource &a, const Resource &b) {
            return a.calls != b.calls ? a.calls > b.calls : a.id < b.id;
        });
        return list;
    }

    bool m_isAll;
    QSet<QString> m_granted;
    QHash<QString, UsedResource> m_used;
    QHash<QString, MissingResource> m_missing;
    QSet<QString> m_wanted; // granted, and needed by a call that was refused
};

// adminId is granted to every integration, asked for or not.
QStringList unusedOf(const Needs &needs, const acl::ResourceSelection &granted,
                     const acl::RouteTable &routes)
{
    QStringList unused;
    const acl::AclTree &tree = granted.tree();
    for (int i = 0; i < tree.size(); ++i) {
        const QString id = tree.at(i).id;
        const bool counts = granted.isAll()
                                ? !routes.opened(id).isEmpty()
                                : granted.grant(i) == acl::ResourceSelection::Grant::Chosen;
        if (counts && id != acl::adminId && !needs.isNeeded(id)) {
            unused.append(id);
        }
    }
    return granted.isAll() ? unused : unused + granted.unknown();
}

} // namespace

acl::Choice takenAway(const acl::ResourceSelection &granted, const Usage &usage,
                      const QStringList &ids)
{
    QStringList used = usage.wanted;
    for (const UsedResource &each : usage.used) {
        used.append(each.id);
    }
    QStringList kept = granted.isAll() ? used + usage.unused : granted.choice().ids;
    const QSet<QString> taken = setOf(ids);
    kept.removeIf([&](const QString &id) { return taken.contains(id); });
    const QSet<QString> left =
        setOf(acl::ResourceSelection(granted.tree(), acl::choiceOf(kept)).closed());
    const QSet<QString> before = setOf(granted.closed());
    for (const QString &id : std::as_const(used)) {
        if (!left.contains(id) && before.contains(id)) {
            kept.append(id);
        }
    }
    return acl::choiceOf(kept);
}

Usage usageOf(const QList<CallCount> &counts, const acl::ResourceSelection &granted,
              const acl::RouteTable &routes)
{
    const QHash<QString, acl::Route> known = byText(routes);
    Needs needs(granted);
    Usage usage;
    for (const CallCount &count : counts) {
        if (wasHeldBack(count.kind)) {
            continue;
        }
        usage.calls += count.calls;
        const auto route = known.constFind(routeOf(count.kind));
        if (route == known.cend()) {
            usage.unknownCalls += count.calls;
        } else if (!wasRefused(count.kind)) {
            needs.use(count, *route);
        } else if (!needs.miss(count, *route)) {
            usage.otherRefusals += count.calls;
        }
    }
    usage.used = needs.used();
    usage.missing = needs.missing();
    usage.wanted = needs.wanted();
    usage.unused = unusedOf(needs, granted, routes);
    usage.proposal = takenAway(granted, usage, usage.unused);
    return usage;
}

} // namespace latchkey::clients
