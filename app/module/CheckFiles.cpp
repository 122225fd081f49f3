// SPDX-License-Identifier: Apache-2.0
#include "module/Checks.h"
#include "module/ModuleSpec.h"
#include "module/Text.h"
#include "web/Origin.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace latchkey::module {

namespace {

const QString emailElement = QStringLiteral("email");
const QString endpointElement = QStringLiteral("endpoint_url");
const QString identityElement = QStringLiteral("identity_link_url");

// One of the three files.
struct Form
{
    QString file;
    QString root;
    QStringList elements; // of an integration, in the order that the schema demands
    bool isOrdered = true;
};

Form configForm()
{
    return {configFile,
            QStringLiteral("integrations"),
            {emailElement, endpointElement, identityElement},
            true};
}

Form apiForm()
{
    return {apiFile, QStringLiteral("integrations"), {QStringLiteral("resources")}, true};
}

Form consolidatedForm()
{
    return {consolidatedFile,
            QStringLiteral("config"),
            {emailElement, endpointElement, identityElement, QStringLiteral("resources")},
            false};
}

QString accepted()
{
    return Text::tr("it is accepted as it stands.");
}

class FormCheck
{
public:
    FormCheck(const Inspection &inspection, const Form &form)
        : m_inspection(inspection)
        , m_form(form)
    {}

    std::optional<IntegrationFile> run()
    {
        const auto root = m_inspection.xml(m_form.file);
        if (!root) {
            return {};
        }
        IntegrationFile said = integrationsIn(*root);
        checkRoot(said);
        QSet<QString> seen;
        for (const SaidIntegration &each : std::as_const(said.integrations)) {
            checkName(each, seen);
            checkElements(each);
            if (m_form.elements.contains(emailElement)) {
                checkEmail(each);
                checkUrls(each);
            }
        }
        return said;
    }

private:
    void tell(const char *code, Severity severity, int line, const QString &sentence) const
    {
        m_inspection.tell(code, severity, m_form.file, line, sentence);
    }

    void checkRoot(const IntegrationFile &said) const
    {
        if (said.root != m_form.root) {
            tell("module.wrong-root", Severity::Fails, said.line,
                 schemaSentence(Text::tr("The root element is <%1>; a store expects <%2>.")
                                    .arg(said.root.left(40), m_form.root),
                                Text::tr("its integrations are read all the same.")));
        }
        if (said.integrations.isEmpty()) {
            tell("module.no-integration-here", Severity::Fails, said.line,
                 schemaSentence(Text::tr("No <integration> stands right below the root."),
                                Text::tr("no integration appears.")));
        }
        if (said.integrations.size() > 1 && m_form.file != apiFile) {
            tell(
                "module.several-integrations", Severity::Note, said.integrations[1].line,
                Text::tr("%n integrations are defined in one file. A store takes that, and sets up "
                         "those that the class names.",
                         nullptr, int(said.integrations.size())));
        }
    }

    void checkName(const SaidIntegration &said, QSet<QString> &seen) const
    {
        if (!said.name) {
            tell("module.no-name", Severity::Fails, said.line,
                 Text::tr("The integration has no name. setup:upgrade fails in every mode."));
            return;
        }
        if (said.name->toUcs4().size() < 2) {
            tell("module.short-name", Severity::Fails, said.line,
                 schemaSentence(Text::tr("The integration's name has less than 2 characters."),
                                accepted()));
        }
        if (seen.contains(*said.name)) {
            tell("module.name-twice", Severity::Loses, said.line,
                 Text::tr("“%1” is defined twice in this file; the later definition replaces the "
                          "earlier one.")
                     .arg(said.name->left(80)));
        }
        seen.insert(*said.name);
    }

    void checkElements(const SaidIntegration &said) const
    {
        qsizetype last = -1;
        QSet<QString> seen;
        bool isOrderTold = false;
        for (const SaidField &each : said.fields) {
            const qsizetype place = m_form.elements.indexOf(each.element);
            if (place < 0) {
                tell("module.unknown-element", Severity::Fails, each.line,
                     schemaSentence(Text::tr("<%1> does not belong here. Possible are %2.")
                                        .arg(each.element.left(40),
                                             m_form.elements.join(QStringLiteral(", "))),
                                    Text::tr("it is passed over.")));
                continue;
            }
            if (seen.contains(each.element)) {
                tell("module.element-twice", Severity::Fails, each.line,
                     schemaSentence(Text::tr("<%1> stands here twice.").arg(each.element),
                                    Text::tr("the first one counts.")));
            } else if (m_form.isOrdered && place < last && !isOrderTold) {
                isOrderTold = true;
                tell("module.element-order", Severity::Fails, each.line,
                     schemaSentence(
                         Text::tr("<%1> is in the wrong place. The order is %2.")
                             .arg(each.element, m_form.elements.join(QStringLiteral(", "))),
                         Text::tr("a URL that is misplaced can be lost.")));
            }
            seen.insert(each.element);
            last = std::max(last, place);
        }
    }

    void checkEmail(const SaidIntegration &said) const
    {
        const SaidField *email = said.field(emailElement);
        if (email == nullptr) {
            tell("module.no-email", Severity::Fails, said.line,
                 Text::tr("The integration has no <email>. setup:upgrade fails in every mode."));
        } else if (email->text.trimmed().isEmpty()) {
            tell("module.bad-email", Severity::Fails, email->line,
                 schemaSentence(Text::tr("The e-mail address is empty."),
                                Text::tr("the integration has none.")));
        } else if (!isStoreEmail(email->text)) {
            tell("module.bad-email", Severity::Fails, email->line,
                 schemaSentence(Text::tr("“%1” is no e-mail address; white space around it counts.")
                                    .arg(email->text.left(80)),
                                accepted()));
        }
    }

    void checkUrls(const SaidIntegration &said) const
    {
        const SaidField *endpoint = said.field(endpointElement);
        const SaidField *identity = said.field(identityElement);
        const bool hasEndpoint = endpoint != nullptr && checkUrl(*endpoint);
        const bool hasIdentity = identity != nullptr && checkUrl(*identity);
        if ((endpoint == nullptr) != (identity == nullptr)) {
            const SaidField &present = endpoint != nullptr ? *endpoint : *identity;
            tell("module.one-url", Severity::Note, present.line,
                 Text::tr("There is only one of <endpoint_url> and <identity_link_url>. A store "
                          "hands over tokens only with both: without, Admin shows them to be "
                          "copied."));
        }
        if (hasEndpoint && hasIdentity && identity->text.contains(QLatin1Char('?'))) {
            tell("module.identity-query", Severity::Loses, identity->line,
                 Text::tr(
                     "Admin appends “?” and its own parameters to the identity link URL, so one "
                     "that has a “?” already arrives broken."));
        }
    }

    // False where it is none.
    bool checkUrl(const SaidField &field) const
    {
        constexpr qsizetype shortest = 4;
        const QString url = field.text.trimmed();
        if (url.size() < shortest) {
            const QString what =
                url.isEmpty() ? Text::tr("<%1> is empty.").arg(field.element)
                              : Text::tr("<%1> has less than 4 characters.").arg(field.element);
            tell("module.bad-url", Severity::Fails, field.line,
                 schemaSentence(what,
                                Text::tr("the integration has no such URL, and Admin shows the "
                                         "tokens to be copied.")));
            return false;
        }
        if (url != field.text) {
            tell(
                "module.blank-url", Severity::Loses, field.line,
                Text::tr("White space around the address in <%1> becomes part of it, and the store "
                         "cannot use it.")
                    .arg(field.element));
            return false;
        }
        static const QRegularExpression brokenCode(QStringLiteral("%(?![0-9A-Fa-f]{2})"));
        if (url.contains(brokenCode)) {
            tell("module.bad-url", Severity::Fails, field.line,
                 schemaSentence(Text::tr("<%1> holds a percent sign that begins no percent-code.")
                                    .arg(field.element),
                                accepted()));
            return false;
        }
        const bool isUsable =
            web::originOf(url.toUtf8()) &&
            std::none_of(url.begin(), url.end(), [](QChar c) { return c.isSpace(); });
        if (!isUsable) {
            tell("module.unusable-url", Severity::Loses, field.line,
                 Text::tr("“%1” is no web address. A store saves it, and the activation fails.")
                     .arg(url.left(120)));
        }
        return isUsable;
    }

    const Inspection &m_inspection;
    Form m_form;
};

// What one of the two files defines and the other does not.
QStringList without(const QStringList &names, const QStringList &others)
{
    QStringList left = names;
    left.removeIf([&others](const QString &each) { return others.contains(each); });
    return left;
}

int lineOf(const IntegrationFile &file, const QString &name)
{
    const SaidIntegration *found = file.named(name);
    return found != nullptr ? found->line : 0;
}

void comparePair(const Inspection &inspection, const IntegrationFile &config,
                 const IntegrationFile &api)
{
    QStringList onlyConfig = without(config.names(), api.names());
    QStringList onlyApi = without(api.names(), config.names());
    if (onlyConfig.size() == 1 && onlyApi.size() == 1) {
        inspection.tell("module.name-differs", Severity::Fails, apiFile, lineOf(api, onlyApi[0]),
                        Text::tr("The integration is called “%1” here and “%2” in config.xml. The "
                                 "store makes it without resources, and setup:upgrade fails.")
                            .arg(onlyApi[0].left(80), onlyConfig[0].left(80)));
        return;
    }
    for (const QString &each : std::as_const(onlyConfig)) {
        inspection.tell("module.name-differs", Severity::Fails, configFile, lineOf(config, each),
                        Text::tr("api.xml has no resources for “%1”. The store makes the "
                                 "integration without any, and setup:upgrade fails.")
                            .arg(each.left(80)));
    }
    for (const QString &each : std::as_const(onlyApi)) {
        inspection.tell("module.name-differs", Severity::Loses, apiFile, lineOf(api, each),
                        Text::tr("config.xml has no integration “%1”, so nobody gets these "
                                 "resources.")
                            .arg(each.left(80)));
    }
}

void compareFiles(const Inspection &inspection, const SaidFiles &said)
{
    if (said.hasConfig && !said.hasApi) {
        inspection.tell("module.config-without-api", Severity::Fails, configFile, 0,
                        Text::tr("There is no api.xml beside it. The store makes the integration "
                                 "without resources, and setup:upgrade fails."));
    }
    if (said.hasApi && !said.hasConfig) {
        inspection.tell("module.api-without-config", Severity::Fails, apiFile, 0,
                        Text::tr("There is no config.xml beside it, so no integration appears."));
    }
    if (said.config && said.api) {
        comparePair(inspection, *said.config, *said.api);
    }
    if (said.hasConsolidated && (said.hasConfig || said.hasApi)) {
        inspection.tell(
            "module.both-forms", Severity::Loses, consolidatedFile, 0,
            Text::tr("There is etc/integration.xml and etc/integration/ too. The store "
                     "reads this file at every setup:upgrade and makes its integrations "
                     "anew, without tokens, when they differ from it: what the other "
                     "files set up does not last. Keep one of the two."));
    }
}

} // namespace

QStringList SaidFiles::names() const
{
    QStringList all;
    for (const auto &file : {config, consolidated, api}) {
        all += file ? file->names() : QStringList();
    }
    all.removeDuplicates();
    return all;
}

SaidFiles checkFiles(const Inspection &inspection)
{
    SaidFiles said;
    said.hasConfig = inspection.has(configFile);
    said.hasApi = inspection.has(apiFile);
    said.hasConsolidated = inspection.has(consolidatedFile);
    said.config = FormCheck(inspection, configForm()).run();
    said.api = FormCheck(inspection, apiForm()).run();
    said.consolidated = FormCheck(inspection, consolidatedForm()).run();
    compareFiles(inspection, said);
    return said;
}

} // namespace latchkey::module
