// SPDX-License-Identifier: Apache-2.0
#include "documents/XmlElement.h"
#include "module/Checks.h"
#include "module/ModuleFiles.h"
#include "module/ModuleSpec.h"
#include "module/Text.h"

#include <QVersionNumber>

#include <algorithm>

namespace latchkey::module {

namespace {

constexpr char installInterface[] = "Magento\\Framework\\Setup\\InstallDataInterface";
constexpr char upgradeInterface[] = "Magento\\Framework\\Setup\\UpgradeDataInterface";
constexpr char patchInterface[] = "Magento\\Framework\\Setup\\Patch\\DataPatchInterface";
constexpr char schemaPatchInterface[] = "Magento\\Framework\\Setup\\Patch\\SchemaPatchInterface";

const QString recurringFile = QStringLiteral("Setup/RecurringData.php");
const QString schemaPatchFolder = QStringLiteral("Setup/Patch/Schema");

// What a store does with a class, by the place of its file.
enum class Part { Install, Upgrade, Recurring, Patch, SchemaPatch, None };

Part partOf(const QString &file)
{
    const QString folder = file.left(std::max<qsizetype>(file.lastIndexOf(QLatin1Char('/')), 0));
    return file == installDataFile       ? Part::Install
           : file == upgradeDataFile     ? Part::Upgrade
           : file == recurringFile       ? Part::Recurring
           : folder == patchFolder       ? Part::Patch
           : folder == schemaPatchFolder ? Part::SchemaPatch
                                         : Part::None;
}

QByteArray interfaceOf(Part part)
{
    switch (part) {
    case Part::Install:
    case Part::Recurring:
        return installInterface;
    case Part::Upgrade:
        return upgradeInterface;
    case Part::Patch:
        return patchInterface;
    case Part::SchemaPatch:
        return schemaPatchInterface;
    case Part::None:
        return {};
    }
    return {};
}

// A class that has to do with integrations, and its file.
struct Caller
{
    QString file;
    Part part = Part::None;
    SetupClass read;
};

class SetupCheck
{
public:
    SetupCheck(const Inspection &inspection, const SaidFiles &said)
        : m_inspection(inspection)
        , m_said(said)
    {}

    void run()
    {
        readModuleXml();
        find();
        for (const Caller &each : std::as_const(m_callers)) {
            checkPlace(each);
        }
        checkRunning();
        checkNames();
    }

private:
    void readModuleXml()
    {
        const auto octets = m_inspection.read(storecode::moduleFile);
        const auto root =
            octets
                ? documents::readXml(*octets)
                : tl::expected<documents::XmlElement, documents::XmlFault>(documents::XmlElement());
        for (const documents::XmlElement &each :
             root ? root->children : std::vector<documents::XmlElement>()) {
            if (const QString *version = each.attribute(u"setup_version")) {
                m_setupVersion = *version;
            }
            m_moduleLine = m_moduleLine == 0 ? each.line : m_moduleLine;
        }
    }

    // Another class of the module, by its name.
    std::optional<QByteArray> sourceOf(const QByteArray &className) const
    {
        const QByteArray space = spaceOfModule().toLower().toUtf8() + '\\';
        if (!className.startsWith(space)) {
            return {};
        }
        const QString wanted = QString::fromUtf8(className.mid(space.size())).replace(u'\\', u'/') +
                               QStringLiteral(".php");
        for (const QString &each : m_files) { // names are small here, files have capitals
            if (each.compare(wanted, Qt::CaseInsensitive) == 0) {
                return m_inspection.read(each);
            }
        }
        return {};
    }

    QString spaceOfModule() const
    {
        return QString(m_inspection.name).replace(QLatin1Char('_'), QLatin1Char('\\'));
    }

    void find()
    {
        m_files = m_inspection.phpFiles({});
        for (const QString &file : std::as_const(m_files)) {
            const auto source = m_inspection.read(file);
            const bool isOfInterest = source && (source->contains("processIntegrationConfig") ||
                                                 source->contains("IntegrationServiceInterface"));
            if (!isOfInterest) {
                continue;
            }
            Caller caller{file, partOf(file),
                          readSetupClass(*source, [this](const QByteArray &className) {
                              return sourceOf(className);
                          })};
            if (!caller.read.calls.isEmpty() || caller.read.usesService) {
                m_callers.append(caller);
            }
        }
    }

    void tell(const char *code, const Caller &caller, const QString &sentence) const
    {
        m_inspection.tell(code, Severity::Fails, caller.file, caller.read.line, sentence);
    }

    // Whether the store finds the class and takes it.
    void checkPlace(const Caller &caller)
    {
        const SetupClass &read = caller.read;
        if (caller.part == Part::None) {
            checkStray(caller);
            return;
        }
        QString below = caller.file.chopped(4); // ".php"
        const QString wanted = spaceOfModule() + QLatin1Char('\\') +
                               below.replace(QLatin1Char('/'), QLatin1Char('\\'));
        const QString found = QString::fromUtf8(read.fullName());
        const bool isPatch = caller.part == Part::Patch || caller.part == Part::SchemaPatch;
        if (!m_inspection.name.isEmpty() && found.compare(wanted, Qt::CaseInsensitive) != 0) {
            m_lost.append(caller.file);
            tell("module.class-elsewhere", caller,
                 isPatch ? Text::tr("A store looks for the class %1 in this file, which declares "
                                    "%2: setup:upgrade fails.")
                               .arg(wanted, found.isEmpty() ? QStringLiteral("–") : found)
                         : Text::tr("A store looks for the class %1 in this file, which declares "
                                    "%2: it is never run, and no integration appears.")
                               .arg(wanted, found.isEmpty() ? QStringLiteral("–") : found));
        } else if (read.parent.isEmpty() && !read.implements(interfaceOf(caller.part))) {
            m_lost.append(caller.file);
            tell("module.class-interface", caller,
                 Text::tr("The class does not implement %1, which a store demands here: "
                          "setup:upgrade fails.")
                     .arg(QString::fromUtf8(interfaceOf(caller.part))));
        }
    }

    // A class that is one of Commerce's, where Commerce does not look.
    void checkStray(const Caller &caller)
    {
        const bool isPatch = caller.read.implements(patchInterface);
        const bool isSetup =
            caller.read.implements(installInterface) || caller.read.implements(upgradeInterface);
        if (!isPatch && !isSetup) {
            return; // something that others call
        }
        m_lost.append(caller.file);
        tell("module.class-folder", caller,
             isPatch ? Text::tr("A store looks for data patches right in Setup/Patch/Data, and not "
                                "here: this one is never run, and no integration appears.")
                     : Text::tr("A store looks for Setup/InstallData.php and "
                                "Setup/UpgradeData.php, and not here: this class is never run, and "
                                "no integration appears."));
    }

    bool has(Part part) const
    {
        return std::any_of(m_callers.begin(), m_callers.end(), [&](const Caller &each) {
            return each.part == part && !m_lost.contains(each.file);
        });
    }

    bool needsClass() const { return m_said.hasConfig; }

    // Whether anything of it is run.
    void checkRunning() const
    {
        const bool isByVersion = has(Part::Install) || has(Part::Upgrade);
        const bool isOtherwise =
            has(Part::Patch) || has(Part::SchemaPatch) || has(Part::Recurring) || hasHelper();
        if (m_callers.isEmpty() && needsClass()) {
            m_inspection.tell("module.no-setup-class", Severity::Fails, configFile,
                              m_said.config ? m_said.config->line : 0,
                              Text::tr("No class has the store process this file: setup:upgrade "
                                       "succeeds, and no integration appears. Add a data patch."));
        }
        if (isByVersion && !isOtherwise && m_setupVersion.isEmpty()) {
            m_inspection.tell("module.no-setup-version", Severity::Fails, storecode::moduleFile,
                              m_moduleLine,
                              Text::tr("There is no setup_version, so InstallData and UpgradeData "
                                       "are never run: no error, and no integration."));
        }
        const bool isLater = isLaterVersion();
        if (has(Part::Install) && !isOtherwise && isLater && !m_inspection.has(upgradeDataFile)) {
            m_inspection.tell("module.no-upgrade", Severity::Note, storecode::moduleFile,
                              m_moduleLine,
                              Text::tr("setup_version is %1, and there is no UpgradeData: a store "
                                       "that has an earlier version shows what changed since in "
                                       "Admin, and grants nothing of it.")
                                  .arg(m_setupVersion));
        }
    }

    // A class that others call, of which is not known when.
    bool hasHelper() const
    {
        return std::any_of(m_callers.begin(), m_callers.end(), [&](const Caller &each) {
            return each.part == Part::None && !m_lost.contains(each.file);
        });
    }

    // 1.0.1, 1.2.0; a first version is 1.0.0, 2.0.0 or 0.something.
    bool isLaterVersion() const
    {
        const QVersionNumber version = QVersionNumber::fromString(m_setupVersion);
        bool isLater = false;
        for (int i = 1; i < version.segmentCount(); ++i) {
            isLater = isLater || version.segmentAt(i) > 0;
        }
        return isLater && version.majorVersion() > 0;
    }

    // That classes and files mean the same integrations.
    void checkNames() const
    {
        const QStringList defined = m_said.config ? m_said.config->names() : QStringList();
        const bool isReadable = m_said.config.has_value() || !m_said.hasConfig;
        QStringList named;
        bool isAllKnown = true;
        for (const Caller &each : m_callers) {
            isAllKnown = isAllKnown && !each.read.usesService;
            for (const SetupCall &call : each.read.calls) {
                isAllKnown = isAllKnown && call.isKnown;
                named += call.names;
                if (isReadable) {
                    checkCall(each, call, defined);
                }
            }
        }
        if (m_callers.isEmpty() || !isAllKnown) {
            return;
        }
        for (const QString &each : defined) {
            if (!named.contains(each) && !isMisspelt(named, defined)) {
                m_inspection.tell("module.not-set-up", Severity::Fails, configFile,
                                  m_said.config->named(each)->line,
                                  Text::tr("No class names “%1”, so this integration does not "
                                           "appear.")
                                      .arg(each.left(80)));
            }
        }
    }

    // One name for the other: that is told where the class says it.
    static bool isMisspelt(const QStringList &named, const QStringList &defined)
    {
        return defined.size() == 1 && !named.isEmpty() && !named.contains(defined[0]);
    }

    void checkCall(const Caller &caller, const SetupCall &call, const QStringList &defined) const
    {
        for (const QString &name : call.names) {
            if (defined.contains(name)) {
                continue;
            }
            const QString sentence =
                defined.size() == 1
                    ? Text::tr("The class names the integration “%1”, and config.xml “%2”: "
                               "setup:upgrade fails.")
                          .arg(name.left(80), defined[0].left(80))
                    : Text::tr("The class names the integration “%1”, which no config.xml of this "
                               "module defines: setup:upgrade fails.")
                          .arg(name.left(80));
            m_inspection.tell("module.class-name", Severity::Fails, caller.file, call.line,
                              sentence);
        }
    }

    const Inspection &m_inspection;
    const SaidFiles &m_said;
    QStringList m_files; // all of PHP
    QList<Caller> m_callers;
    QStringList m_lost; // files of those that are never run
    QString m_setupVersion;
    int m_moduleLine = 0;
};

} // namespace

void checkSetup(const Inspection &inspection, const SaidFiles &said)
{
    SetupCheck(inspection, said).run();
}

} // namespace latchkey::module
