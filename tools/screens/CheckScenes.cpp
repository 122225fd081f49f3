// SPDX-License-Identifier: Apache-2.0
#include "screens/CheckScenes.h"

#include "checks/AddressChecks.h"
#include "checks/AnswerChecks.h"
#include "checks/GrantPlan.h"
#include "checks/Text.h"
#include "secrets/KeychainProblems.h"

#include <QDateTime>

namespace latchkey::screens {

using namespace checks;

namespace {

const QByteArray shop = "https://shop.example/";

CheckResult timed(const QByteArray &id, CheckResult result, qint64 took)
{
    result.id = id;
    result.tookMs = took;
    return result;
}

CheckResult fine(const QByteArray &id, const QString &sentence, qint64 took,
                 const QList<Evidence> &evidence = {})
{
    return timed(id, ok(sentence, evidence), took);
}

CheckResult certificate()
{
    const QDateTime now(QDate(2026, 3, 12), QTime(14, 4), Qt::UTC);
    tls::CertificateFacts facts;
    facts.subject = QStringLiteral("shop.example");
    facts.issuer = QStringLiteral("R11");
    facts.names = {QStringLiteral("shop.example"), QStringLiteral("www.shop.example")};
    facts.from = now.addDays(-78);
    facts.until = now.addDays(12);
    facts.fingerprint = "3F:A0:11:5C";
    return judgeCertificates({facts, facts}, "shop.example", now, {});
}

GrantAnswer answerTo(const QString &route, const QString &resource, bool isGranted)
{
    GrantAnswer answer{{{}, route, {resource}}, {}};
    answer.outcome.kind = isGranted ? oauth::Outcome::Received : oauth::Outcome::NotAuthorized;
    answer.outcome.status = isGranted ? 200 : 401;
    if (!isGranted) {
        answer.outcome.problem = Problem{"commerce.not-authorized", {}, {}};
    }
    return answer;
}

CheckResult grants()
{
    GrantPlan plan;
    plan.notCheckable = {QStringLiteral("Magento_Sales::ship")};
    plan.calls = {{}, {}};
    return judgeGrants(plan, {answerTo(QStringLiteral("GET /V1/orders"),
                                       QStringLiteral("Magento_Sales::actions_view"), true),
                              answerTo(QStringLiteral("GET /V1/products/types"),
                                       QStringLiteral("Magento_Catalog::products"), true),
                              answerTo(QStringLiteral("GET /V1/customerGroups/default"),
                                       QStringLiteral("Magento_Customer::group"), false)});
}

CheckResult skipped(const QByteArray &id, State state)
{
    CheckResult result;
    result.id = id;
    result.state = state;
    return result;
}

} // namespace

QList<CheckResult> storeChecks()
{
    return {fine("dns",
                 Text::tr("%1 is known, with %n address(es).", nullptr, 1)
                     .arg(QStringLiteral("shop.example")),
                 24, {{QStringLiteral("203.0.113.7")}}),
            timed("tls", certificate(), 312),
            fine("redirects", Text::tr("The start page answers without leading elsewhere."), 240),
            fine("rest",
                 Text::tr("Commerce's API answers as it should: %1.")
                     .arg(QStringLiteral("Magento Open Source 2.4")),
                 420),
            fine("clock", Text::tr("The clocks of the store and of this computer agree."), 188),
            fine("signed", Text::tr("The tokens work: a signed call was accepted."), 340),
            fine("authorization",
                 Text::tr("The Authorization header reaches the store: it accepted "
                          "a signed call."),
                 0),
            timed("base-url", judgeBaseUrls("https://shop.example:8443/", {shop, {}, {}}), 210),
            timed("resources", grants(), 1'480)};
}

QList<CheckResult> runningStoreChecks()
{
    QList<CheckResult> results = storeChecks().mid(0, 4);
    results.append(skipped("clock", State::Running));
    results.append(skipped("signed", State::Waiting));
    return results;
}

QList<CheckResult> computerChecks()
{
    CheckResult keychain =
        found(State::Failed, secrets::keychainLocked(),
              {{Text::tr("Kept by: %1").arg(QStringLiteral("gnome-keyring-d (Secret Service)"))}});
    keychain.advice = Text::tr("Unlock it: sign in to the desktop with your password, or open the "
                               "system's keychain program. Nothing was asked for here.");
    CheckResult ssh =
        found(State::Warning, {"check.no-ssh", Text::tr("There is no ssh here."), {}});
    ssh.advice = Text::tr("It is needed only for stores whose code is on a server, and for "
                          "tunnels. Install OpenSSH's client for those.");
    return {
        fine(
            "profile",
            Text::tr("The profile can be written, and %1 are free.").arg(QStringLiteral("212 GiB")),
            4),
        timed("keychain", keychain, 38),
        fine("loopback", Text::tr("Latchkey can be called within this computer."), 6),
        fine("port", Text::tr("Port %1 is free for Latchkey.").arg(24710), 1),
        fine("browsers", Text::tr("There is a browser that can show Admin and the login page."),
             60),
        timed("ssh", ssh, 0),
        fine("proxy", Text::tr("Stores are called without a proxy."), 2),
        fine("time", Text::tr("The clock is set over the network."), 12)};
}

AclReport brokenRights()
{
    const QByteArray begin = "<config><acl><resources><resource id='Magento_Backend::admin' "
                             "title='Magento Admin'>\n";
    const QByteArray end = "\n</resource></resources></acl></config>";
    const auto registered = [](const QByteArray &module) {
        return "<?php use Magento\\Framework\\Component\\ComponentRegistrar;\n"
               "ComponentRegistrar::register(ComponentRegistrar::MODULE, '" +
               module + "', __DIR__);\n";
    };
    const QString sales = QStringLiteral("app/code/Magento/Sales/");
    const QString feed = QStringLiteral("app/code/Acme/Feed/");
    const QString acl = QStringLiteral("etc/acl.xml");
    const QString registration = QStringLiteral("registration.php");
    const QString module = QStringLiteral("etc/module.xml");
    storecode::SourceFiles files;
    files[sales + registration] = registered("Magento_Sales");
    files[sales + module] = "<config><module name='Magento_Sales'/></config>";
    files[sales + acl] = begin +
                         "<resource id='Magento_Sales::sales' title='Sales'>\n"
                         "<resource id='Magento_Sales::sales_order' title='Orders'/></resource>" +
                         end;
    files[feed + registration] = registered("Acme_Feed");
    files[feed + module] = "<config><module name='Acme_Feed'/></config>";
    files[feed + acl] = begin +
                        "<resource id='Magento_Sales::sales_order' title='Orders'>\n"
                        "<resource id='Acme_Feed::orders'/></resource>" +
                        end;
    files[feed + QStringLiteral("etc/webapi.xml")] =
        "<routes>\n<route url='/V1/acme/feed' method='GET'><service class='X' method='y'/>\n"
        "<resources><resource ref='Magento_Sales::sales_oder'/></resources></route></routes>";
    return checkAcl(files, QStringLiteral("/srv/shop"), {});
}

} // namespace latchkey::screens
