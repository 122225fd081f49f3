// SPDX-License-Identifier: Apache-2.0
// The parts of a module's check; checkSource() is what others call.
#pragma once

#include "module/IntegrationXml.h"
#include "module/ModuleCheck.h"
#include "module/SetupClass.h"
#include "storecode/Module.h"
#include "storecode/SourceVisit.h"

#include <optional>

namespace latchkey::module {

// Which resources there are.
struct KnownResources
{
    QList<acl::AclTree> trees; // one a release, or the target store's alone
    bool isTarget = false;     // what these lack is lacking
    QStringList ownModules;    // whose acl.xml is among what is checked
};

// One module that is being checked: its files, and where findings go.
class Inspection
{
public:
    // Both must outlive it. `folder` is below the source.
    Inspection(storecode::SourceVisit &visit, QString folder, QList<Finding> &findings);

    // The module as a registration or its module.xml has it; nothing where neither does.
    std::optional<storecode::Module> module;
    QString name; // as module.xml says it, otherwise as it is registered; may be empty

    const QString &folder() const { return m_folder; }
    QString shown(const QString &file) const;
    // Octets of a file below the module's folder; nothing where there is none.
    std::optional<QByteArray> read(const QString &file) const;
    bool has(const QString &file) const;
    // The PHP files below one of its folders, "" for all, by name; a few hundred at most.
    QStringList phpFiles(const QString &below) const;

    // A file as XML; nothing where there is none or it is none, which is told.
    std::optional<documents::XmlElement> xml(const QString &file) const;

    void tell(const char *code, Severity severity, const QString &file, int line,
              const QString &sentence) const;

private:
    storecode::SourceVisit &m_visit;
    QString m_folder;
    QList<Finding> &m_findings;
};

// registration.php, etc/module.xml and composer.json (CheckPackage.cpp).
void checkPackageOf(const Inspection &inspection);

// What the three files say; nothing where there is none, or it cannot be read.
struct SaidFiles
{
    std::optional<IntegrationFile> config, api, consolidated;
    bool hasConfig = false; // the file is there, whatever is in it
    bool hasApi = false;
    bool hasConsolidated = false;

    QStringList names() const;
};

// The form of these files, and their e-mail addresses and URLs (CheckFiles.cpp).
SaidFiles checkFiles(const Inspection &inspection);
// The resources in them (CheckRights.cpp).
void checkRights(const Inspection &inspection, const SaidFiles &said, const KnownResources &known);
// The classes that have the store set the integrations up (CheckSetup.cpp).
void checkSetup(const Inspection &inspection, const SaidFiles &said);

// Words that several need: what a store in developer mode does, and one in another mode.
QString schemaSentence(const QString &what, const QString &otherwise);

} // namespace latchkey::module
