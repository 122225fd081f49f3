// SPDX-License-Identifier: Apache-2.0
// A plan in the language spoken now.
#include "storeservice/StorePlan.h"
#include "storeservice/Text.h"

namespace latchkey::storeservice {

namespace {

constexpr qsizetype mostNamed = 12; // of resources in a sentence

QString listed(const QStringList &ids)
{
    const QString text = ids.mid(0, mostNamed).join(QStringLiteral(", "));
    return ids.size() <= mostNamed
               ? text
               : Text::tr("%1 and %n more", nullptr, int(ids.size() - mostNamed)).arg(text);
}

bool isAll(const QStringList &ids)
{
    return ids.contains(acl::everythingId);
}

QStringList whatIsThere(const StorePlan &plan)
{
    if (!plan.there) {
        return {Text::tr("The store has no integration “%1”.").arg(plan.wanted.name)};
    }
    const StoreIntegration &it = *plan.there;
    QStringList said{Text::tr("The store has the integration “%1” (number %2, %3).")
                         .arg(it.name, QString::number(it.id), words(it.status))};
    if (it.isFromModule) {
        said.append(Text::tr("A module brought it, so it cannot be edited."));
    } else if (!plan.isOurs) {
        said.append(Text::tr("Latchkey did not make it."));
    }
    return said;
}

QString creating(const StorePlan &plan)
{
    const QStringList &resources = plan.wanted.resources;
    if (isAll(resources)) {
        return Text::tr("Creates the integration “%1”. It may do everything.")
            .arg(plan.wanted.name);
    }
    if (resources.isEmpty()) {
        return Text::tr("Creates the integration “%1”. It may do nothing yet: no resources are "
                        "chosen.")
            .arg(plan.wanted.name);
    }
    return Text::tr("Creates the integration “%1” with %n resource(s).", nullptr,
                    int(resources.size()))
        .arg(plan.wanted.name);
}

QStringList updating(const StorePlan &plan)
{
    const bool canBeEdited = plan.there && !plan.there->isFromModule;
    if (!plan.runsDefinition && !canBeEdited) {
        return {};
    }
    if (!plan.runsDefinition) {
        return {Text::tr("Nothing has to be changed: it is as it is defined here.")};
    }
    QStringList said;
    for (const FieldChange &change : plan.changes) {
        said.append(Text::tr("Changes the %1: “%2” becomes “%3”.")
                        .arg(words(change.field), change.there, change.wanted));
    }
    const GrantComparison &rights = plan.rights;
    if (!rights.isKnown) {
        said.append(Text::tr("What it may do now is not known. Afterwards it may do what is chosen "
                             "here."));
    }
    if (isAll(rights.missing)) {
        said.append(Text::tr("Lets it do everything."));
    } else if (!rights.missing.isEmpty()) {
        said.append(
            Text::tr("Grants it %n more resource(s): %1.", nullptr, int(rights.missing.size()))
                .arg(listed(rights.missing)));
    }
    if (isAll(rights.tooMuch)) {
        said.append(Text::tr("It may do everything now. Afterwards it may only do what is chosen "
                             "here."));
    } else if (!rights.tooMuch.isEmpty()) {
        said.append(
            Text::tr("Takes %n resource(s) away from it: %1.", nullptr, int(rights.tooMuch.size()))
                .arg(listed(rights.tooMuch)));
    }
    return said;
}

QStringList whatChanges(const StorePlan &plan)
{
    switch (plan.order.action) {
    case PlanAction::Create:
        return {creating(plan)};
    case PlanAction::Update:
        return updating(plan);
    case PlanAction::Remove:
        return {plan.there ? Text::tr("Removes “%1” from the store, with its keys and tokens.")
                                 .arg(plan.there->name)
                           : Text::tr("There is nothing to remove.")};
    }
    Q_UNREACHABLE();
}

QString whatBecomesOfTokens(const StorePlan &plan)
{
    switch (plan.tokens) {
    case TokenFate::NoneYet:
        return plan.order.action == PlanAction::Remove
                   ? QString()
                   : Text::tr("It has no tokens yet. Activate it in Admin afterwards.");
    case TokenFate::Stay:
        return Text::tr("Its tokens stay valid.");
    case TokenFate::HandedOver:
        return Text::tr("The tokens it has are handed over to Latchkey. They stay valid for "
                        "whoever uses them.");
    case TokenFate::Issued:
        return Text::tr("The store issues new tokens for it, makes it active and hands them over "
                        "to Latchkey.");
    case TokenFate::End:
        return Text::tr("Its tokens stop working at once, for whoever uses them.");
    }
    Q_UNREACHABLE();
}

} // namespace

QString words(const std::optional<Status> &status)
{
    if (!status) {
        return Text::tr("status unknown");
    }
    switch (*status) {
    case Status::Inactive:
        return Text::tr("inactive");
    case Status::Active:
        return Text::tr("active");
    case Status::Reset:
        return Text::tr("reset");
    }
    Q_UNREACHABLE();
}

QString words(Field field)
{
    switch (field) {
    case Field::Name:
        return Text::tr("name");
    case Field::Email:
        return Text::tr("e-mail address");
    case Field::CallbackUrl:
        return Text::tr("callback URL");
    case Field::IdentityUrl:
        return Text::tr("identity link URL");
    }
    Q_UNREACHABLE();
}

QStringList sentences(const StorePlan &plan)
{
    QStringList said;
    if (!plan.otherBaseUrls.isEmpty()) {
        QStringList urls;
        for (const QByteArray &url : plan.otherBaseUrls.mid(0, 3)) {
            urls.append(QString::fromUtf8(url));
        }
        said.append(Text::tr("Check the place: this store says its address is %1, and the "
                             "integration is for %2.")
                        .arg(urls.join(QStringLiteral(", ")), QString::fromUtf8(plan.storeUrl)));
    }
    said += whatIsThere(plan) + whatChanges(plan);
    const bool grants = plan.order.action != PlanAction::Remove;
    if (grants && !plan.rights.unknown.isEmpty()) {
        said.append(Text::tr("This store does not have %n of the resources, so they are left out: "
                             "%1.",
                             nullptr, int(plan.rights.unknown.size()))
                        .arg(listed(plan.rights.unknown)));
    }
    const bool isAbsent = plan.obstacle == Obstacle::NotThere;
    const QString tokens = isAbsent ? QString() : whatBecomesOfTokens(plan);
    if (!tokens.isEmpty()) {
        said.append(tokens);
    }
    if (plan.order.takesTokens && !isAbsent) {
        said.append(plan.order.isConnected
                        ? Text::tr("A signed call tries them first. The tokens kept here now are "
                                   "only replaced if it succeeds.")
                        : Text::tr("A signed call tries them before they are kept in the "
                                   "keychain."));
    }
    return said;
}

std::optional<Problem> problemOf(const StorePlan &plan)
{
    const QString there = plan.there ? plan.there->name : plan.wanted.name;
    switch (plan.obstacle) {
    case Obstacle::None:
        return {};
    case Obstacle::Unreadable:
        return Problem{"storeservice.unreadable",
                       Text::tr("The store could not say which integrations it has, so nothing is "
                                "changed there. See the details, or the store's own log."),
                       {}};
    case Obstacle::AlreadyThere:
        return Problem{
            "storeservice.already-there",
            Text::tr("The integration “%1” is in the store already. Update it instead.").arg(there),
            {}};
    case Obstacle::NotOurs:
        return Problem{
            "storeservice.not-ours",
            (plan.order.action == PlanAction::Create
                 ? Text::tr("The store has an integration “%1” that Latchkey did not make. Choose "
                            "another name, or update that one.")
                 : Text::tr("Latchkey did not make the integration “%1”, and something else may be "
                            "using it. Choose another name, or agree to take it over."))
                .arg(there),
            {}};
    case Obstacle::NameTaken:
        return Problem{"storeservice.name-taken",
                       Text::tr("The store has another integration named “%1”. Choose another "
                                "name.")
                           .arg(plan.wanted.name),
                       {}};
    case Obstacle::NotThere:
        return Problem{
            "storeservice.not-there",
            Text::tr("The store has no integration “%1”. Create it first.").arg(plan.wanted.name),
            {}};
    case Obstacle::FromModule:
        return Problem{"storeservice.from-module",
                       Text::tr("A module brought the integration “%1”, so the store does not let "
                                "it be edited. Change the module and install it again.")
                           .arg(there),
                       {}};
    }
    Q_UNREACHABLE();
}

} // namespace latchkey::storeservice
