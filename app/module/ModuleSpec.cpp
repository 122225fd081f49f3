// SPDX-License-Identifier: Apache-2.0
#include "module/ModuleSpec.h"

#include "acl/AclTree.h"
#include "acl/ResourceId.h"
#include "integrations/Validation.h"
#include "module/CommerceRelease.h"
#include "module/Text.h"
#include "web/Origin.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace latchkey::module {

namespace {

constexpr qsizetype longestName = 60;
constexpr qsizetype longestText = 255;

bool matches(const QString &text, const char *pattern)
{
    const QRegularExpression whole(QStringLiteral("\\A(?:%1)\\z").arg(QLatin1String(pattern)));
    return whole.match(text).hasMatch();
}

// What PHP 7.4 takes for no part of a namespace.
bool isPhpWord(const QString &name)
{
    static const QSet<QString> words{
        QStringLiteral("abstract"),  QStringLiteral("and"),        QStringLiteral("array"),
        QStringLiteral("as"),        QStringLiteral("break"),      QStringLiteral("callable"),
        QStringLiteral("case"),      QStringLiteral("catch"),      QStringLiteral("class"),
        QStringLiteral("clone"),     QStringLiteral("const"),      QStringLiteral("continue"),
        QStringLiteral("declare"),   QStringLiteral("default"),    QStringLiteral("die"),
        QStringLiteral("do"),        QStringLiteral("echo"),       QStringLiteral("else"),
        QStringLiteral("elseif"),    QStringLiteral("empty"),      QStringLiteral("enddeclare"),
        QStringLiteral("endfor"),    QStringLiteral("endforeach"), QStringLiteral("endif"),
        QStringLiteral("endswitch"), QStringLiteral("endwhile"),   QStringLiteral("eval"),
        QStringLiteral("exit"),      QStringLiteral("extends"),    QStringLiteral("final"),
        QStringLiteral("finally"),   QStringLiteral("fn"),         QStringLiteral("for"),
        QStringLiteral("foreach"),   QStringLiteral("function"),   QStringLiteral("global"),
        QStringLiteral("goto"),      QStringLiteral("if"),         QStringLiteral("implements"),
        QStringLiteral("include"),   QStringLiteral("instanceof"), QStringLiteral("insteadof"),
        QStringLiteral("interface"), QStringLiteral("isset"),      QStringLiteral("list"),
        QStringLiteral("match"),     QStringLiteral("namespace"),  QStringLiteral("new"),
        QStringLiteral("or"),        QStringLiteral("print"),      QStringLiteral("private"),
        QStringLiteral("protected"), QStringLiteral("public"),     QStringLiteral("require"),
        QStringLiteral("return"),    QStringLiteral("static"),     QStringLiteral("switch"),
        QStringLiteral("throw"),     QStringLiteral("trait"),      QStringLiteral("try"),
        QStringLiteral("unset"),     QStringLiteral("use"),        QStringLiteral("var"),
        QStringLiteral("while"),     QStringLiteral("xor"),        QStringLiteral("yield")};
    return words.contains(name.toLower());
}

bool isNamePart(const QString &part)
{
    return part.size() <= longestName && matches(part, "[A-Z][A-Za-z0-9]+") && !isPhpWord(part);
}

// XML 1.0 §2.2, of what is visible
bool isXmlText(const QString &text)
{
    return !text.contains(QChar(0xfffe)) && !text.contains(QChar(0xffff));
}

Result<void> checkNames(const ModuleSpec &spec)
{
    if (auto vendor = checkVendor(spec.vendor); !vendor) {
        return vendor;
    }
    if (auto module = checkModule(spec.module); !module) {
        return module;
    }
    const auto name = integrations::validName(spec.integration);
    if (!name || *name != spec.integration || spec.integration.toUcs4().size() < 2 ||
        !isXmlText(spec.integration)) {
        return failure(
            "module.bad-integration-name",
            Text::tr("A store needs a name of 2 characters or more, on one line, for the "
                     "integration. Change its name."));
    }
    return {};
}

Result<void> checkEmail(const ModuleSpec &spec)
{
    if (spec.email.isEmpty()) {
        return failure("module.no-email",
                       Text::tr("A module needs an e-mail address: without one the store's "
                                "setup:upgrade fails. Add one to the integration."));
    }
    const auto email = integrations::validEmail(spec.email);
    if (!email || *email != spec.email || !isStoreEmail(spec.email) || !isXmlText(spec.email)) {
        return failure("module.bad-email",
                       Text::tr("A store in developer mode does not accept the e-mail address "
                                "“%1”. Use an address like name@company.example.")
                           .arg(spec.email.left(longestText)));
    }
    return {};
}

bool isUrl(const QByteArray &url, bool mayHaveQuery)
{
    return isUriText(QString::fromUtf8(url)) && url.size() >= 4 && url.size() <= longestText &&
           web::originOf(url) && !url.contains('#') && (mayHaveQuery || !url.contains('?'));
}

Result<void> checkUrls(const ModuleSpec &spec)
{
    const bool isEndpoint = spec.endpointUrl.isEmpty() || isUrl(spec.endpointUrl, true);
    const bool isIdentity = spec.identityLinkUrl.isEmpty() || isUrl(spec.identityLinkUrl, false);
    if (isEndpoint && isIdentity) {
        return {};
    }
    return failure("module.bad-url",
                   Text::tr("A store cannot use the address “%1”. It has to begin with https:// or "
                            "http://; the identity link URL has no “?”.")
                       .arg(QString::fromUtf8(isEndpoint ? spec.identityLinkUrl : spec.endpointUrl)
                                .left(longestText)));
}

Result<void> checkResources(const ModuleSpec &spec)
{
    if (spec.resources.isEmpty()) {
        return failure("module.no-resources",
                       Text::tr("No resources are chosen, and a store refuses an integration "
                                "without any. Choose some first."));
    }
    QSet<QString> seen;
    for (const AskedResource &each : spec.resources) {
        if (!acl::isResourceId(each.id) || !isStoreResource(each.id) || seen.contains(each.id)) {
            return failure("module.bad-resource",
                           Text::tr("“%1” cannot be asked for: an id is of the form "
                                    "Vendor_Module::name, and stands there once.")
                               .arg(each.id.left(longestText)));
        }
        seen.insert(each.id);
    }
    if (spec.style == Style::Consolidated && seen.contains(acl::everythingId)) {
        return failure("module.all-in-consolidated",
                       Text::tr("A store passes over All (%1) in etc/integration.xml, and would "
                                "grant nothing. Choose another style, or the resources one by one.")
                           .arg(acl::everythingId));
    }
    return {};
}

Result<void> checkPackage(const ModuleSpec &spec)
{
    if (!requirementsOf(spec.commerce)) {
        return failure(
            "module.unknown-commerce",
            Text::tr("“%1” is no Commerce version that modules are written for. There "
                     "are: %2.")
                .arg(spec.commerce.left(longestName), commerceLines().join(QStringLiteral(", "))));
    }
    if (!matches(spec.version, "(0|[1-9][0-9]{0,8})(\\.(0|[1-9][0-9]{0,8})){2}")) {
        return failure("module.bad-version",
                       Text::tr("“%1” is no version. A version looks like 1.0.0.")
                           .arg(spec.version.left(longestName)));
    }
    if (spec.licence.size() > longestText || !matches(spec.licence, "[A-Za-z0-9.+() -]+")) {
        return failure("module.bad-licence",
                       Text::tr("“%1” is no licence that Composer knows. Use an SPDX identifier, "
                                "such as MIT, or proprietary.")
                           .arg(spec.licence.left(longestText)));
    }
    const bool isText = spec.description.isEmpty() || integrations::validName(spec.description);
    if (!isText) {
        return failure("module.bad-description",
                       Text::tr("The package's description has to be one line of visible "
                                "characters."));
    }
    return {};
}

Result<void> checkSequence(const ModuleSpec &spec)
{
    QSet<QString> seen{spec.name()};
    for (const QString &each : spec.sequence) {
        if (!isModuleName(each) || seen.contains(each)) {
            return failure("module.bad-sequence",
                           Text::tr("“%1” cannot come before this module: it is no module's name, "
                                    "or stands there twice.")
                               .arg(each.left(longestText)));
        }
        seen.insert(each);
    }
    return {};
}

// "OrdersToErp" → "orders-to-erp", "ERPSync" → "erp-sync"
QString dashed(const QString &name)
{
    QString text;
    for (qsizetype i = 0; i < name.size(); ++i) {
        const bool isBreak =
            i > 0 && name[i].isUpper() &&
            (!name[i - 1].isUpper() || (i + 1 < name.size() && name[i + 1].isLower()));
        text += isBreak ? QStringLiteral("-") : QString();
        text += name[i].toLower();
    }
    return text;
}

} // namespace

QString styleName(Style style)
{
    switch (style) {
    case Style::DataPatch:
        return QStringLiteral("data-patch");
    case Style::InstallData:
        return QStringLiteral("install-data");
    case Style::Consolidated:
        return QStringLiteral("consolidated");
    }
    return {};
}

QList<Style> styles()
{
    return {Style::DataPatch, Style::InstallData, Style::Consolidated};
}

std::optional<Style> styleNamed(QStringView name)
{
    for (const Style each : styles()) {
        if (styleName(each) == name) {
            return each;
        }
    }
    return {};
}

QString styleSentence(Style style)
{
    switch (style) {
    case Style::DataPatch:
        return Text::tr("A class in Setup/Patch/Data makes the integration, once; each change "
                        "brings a new class, and the tokens stay valid. Suggested.");
    case Style::InstallData:
        return Text::tr(
            "Setup/InstallData.php makes the integration, as in Adobe's guide; each "
            "change raises setup_version and runs Setup/UpgradeData.php, and the tokens "
            "stay valid.");
    case Style::Consolidated:
        return Text::tr("etc/integration.xml says everything and no class is needed; but with "
                        "each change the store makes the integration anew, and it has to be "
                        "activated again.");
    }
    return {};
}

QString ModuleSpec::package() const
{
    return dashed(vendor) + QStringLiteral("/module-") + dashed(module);
}

QStringList ModuleSpec::resourceIds() const
{
    QStringList ids;
    for (const AskedResource &each : resources) {
        ids.append(each.id);
    }
    return ids;
}

Result<void> checkVendor(const QString &vendor)
{
    if (!isNamePart(vendor)) {
        return failure("module.bad-vendor",
                       Text::tr("“%1” cannot be a vendor's name. Use a capital letter and then "
                                "letters and digits, such as Acme; no word of PHP's own.")
                           .arg(vendor.left(longestName)));
    }
    return {};
}

Result<void> checkModule(const QString &module)
{
    if (!isNamePart(module)) {
        return failure("module.bad-name",
                       Text::tr("“%1” cannot be a module's name. Use a capital letter and then "
                                "letters and digits, such as OrdersToErp; no word of PHP's own.")
                           .arg(module.left(longestName)));
    }
    return {};
}

Result<void> checkSpec(const ModuleSpec &spec)
{
    for (const auto check :
         {checkNames, checkEmail, checkUrls, checkResources, checkPackage, checkSequence}) {
        if (auto checked = check(spec); !checked) {
            return checked;
        }
    }
    return {};
}

QList<Problem> clashes(const ModuleSpec &spec, const QStringList &knownModules)
{
    if (!knownModules.contains(spec.name(), Qt::CaseInsensitive)) {
        return {};
    }
    return {{"module.known-name",
             Text::tr("There is a module %1 already, and a store takes only one of that name. "
                      "Choose another vendor or name.")
                 .arg(spec.name()),
             {}}};
}

QString nameFrom(const QString &text)
{
    QString name;
    bool isStart = true;
    for (const QChar c : text.normalized(QString::NormalizationForm_KD)) {
        const bool isWord = c.unicode() < 0x80 && c.isLetterOrNumber();
        if (isWord && (!name.isEmpty() || c.isLetter()) && name.size() < longestName) {
            name += isStart ? c.toUpper() : c;
            isStart = false;
        } else if (!c.isMark() && !isWord) {
            isStart = true;
        }
    }
    return isNamePart(name) ? name : QString();
}

bool isModuleName(const QString &name)
{
    return matches(name, "[A-Z]+[A-Za-z0-9]{1,}_[A-Z]+[A-Z0-9a-z]{1,}");
}

bool isStoreEmail(const QString &email)
{
    // XML Schema's "." takes no line end
    return matches(email, "[^@]+@[^.]+\\.[^\\n\\r]+");
}

bool isUriText(const QString &url)
{
    return matches(url, "(?:[A-Za-z0-9._~:/?#\\[\\]@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*");
}

bool isStoreResource(const QString &id)
{
    return matches(id, "[^\\n\\r]+_[^\\n\\r]+::[^\\n\\r]+");
}

} // namespace latchkey::module
