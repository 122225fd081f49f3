// SPDX-License-Identifier: Apache-2.0
#include "documents/PhpTokens.h"
#include "module/Checks.h"
#include "module/ComposerJson.h"
#include "module/ModuleFiles.h"
#include "module/Text.h"

#include <QRegularExpression>

#include <algorithm>

namespace latchkey::module {

using documents::PhpToken;

namespace {

constexpr char registrar[] = "ComponentRegistrar";

int lineAt(QByteArrayView source, qsizetype at)
{
    const QByteArrayView before = source.first(at);
    return 1 + int(std::count(before.begin(), before.end(), '\n'));
}

bool endsWithRegistrar(const PhpToken &token)
{
    return token.kind == PhpToken::Kind::Name &&
           token.text.mid(token.text.lastIndexOf('\\') + 1)
                   .compare(registrar, Qt::CaseInsensitive) == 0;
}

// The line of ComponentRegistrar::register(…), 0 if it is not there.
int registeringLine(const QByteArray &source)
{
    for (const PhpToken &each : documents::phpTokens(source)) {
        if (each.isWord("register")) {
            return lineAt(source, each.at);
        }
    }
    return 0;
}

// ComponentRegistrar by its short name, and no "use" that says whose it is.
int unknownRegistrarLine(const QByteArray &source)
{
    const QList<PhpToken> tokens = documents::phpTokens(source);
    bool isImported = false;
    bool isInUse = false;
    for (const PhpToken &each : tokens) {
        isInUse = each.isWord("use") || (isInUse && !each.isSign(";"));
        isImported = isImported || (isInUse && endsWithRegistrar(each)) ||
                     each.isWord("namespace") || each.isWord("class_alias");
        const bool isShort = !isInUse && endsWithRegistrar(each) && !each.text.contains('\\');
        if (isShort && !isImported) {
            return lineAt(source, each.at);
        }
    }
    return 0;
}

void checkRegistration(const Inspection &inspection)
{
    const QString file = storecode::registrationFile;
    const auto source = inspection.read(file);
    const bool isRegistered = inspection.module && inspection.module->isRegistered;
    if (!isRegistered && !source) {
        inspection.tell("module.not-registered", Severity::Fails, file, 0,
                        Text::tr("There is no registration.php that registers this folder, so a "
                                 "store does not see the module."));
        return;
    }
    if (!isRegistered) {
        inspection.tell("module.not-registered", Severity::Fails, file, registeringLine(*source),
                        Text::tr("This registration.php does not register this folder as a module, "
                                 "so a store does not see it."));
        return;
    }
    if (const int line = source ? unknownRegistrarLine(*source) : 0; line > 0) {
        inspection.tell("module.registrar-unknown", Severity::Fails, file, line,
                        Text::tr("ComponentRegistrar stands here without its namespace, and no "
                                 "“use” gives it: PHP does not find the class, and the whole store "
                                 "stops."));
    }
}

bool hasPhpName(const QString &name)
{
    static const QRegularExpression pattern(
        QStringLiteral("\\A[A-Za-z][A-Za-z0-9]*_[A-Za-z][A-Za-z0-9]*\\z"));
    return pattern.match(name).hasMatch();
}

void checkModuleXml(const Inspection &inspection)
{
    const QString file = storecode::moduleFile;
    if (!inspection.has(file)) {
        inspection.tell("module.no-module-xml", Severity::Fails, file, 0,
                        Text::tr("There is no etc/module.xml, so a store does not know the "
                                 "module."));
        return;
    }
    const auto root = inspection.xml(file);
    if (!root) {
        return;
    }
    const auto declared =
        std::find_if(root->children.begin(), root->children.end(),
                     [](const auto &each) { return each.name == QLatin1String("module"); });
    const QString *name = declared != root->children.end() ? declared->attribute(u"name") : nullptr;
    if (name == nullptr || name->isEmpty()) {
        inspection.tell("module.nameless", Severity::Fails, file, root->line,
                        Text::tr("No <module name=\"…\"> stands here, so a store does not know the "
                                 "module."));
        return;
    }
    if (!hasPhpName(*name)) {
        inspection.tell("module.bad-module-name", Severity::Fails, file, declared->line,
                        Text::tr("“%1” is no module's name: it has to be Vendor_Module, of letters "
                                 "and digits. A store does not find its classes.")
                            .arg(name->left(80)));
    }
    const bool isRegistered = inspection.module && inspection.module->isRegistered;
    if (isRegistered && inspection.module->name != *name) {
        inspection.tell("module.other-name", Severity::Fails, file, declared->line,
                        Text::tr("The module is called %1 here, and registration.php registers %2: "
                                 "commands of the store fail (“Module '%1' is not correctly "
                                 "registered”).")
                            .arg(*name, inspection.module->name));
    }
}

// Whether Composer's psr-4 leads to the module's classes.
bool isMapped(const ComposerPackage &package, const QString &name)
{
    const QString space =
        QString(name).replace(QLatin1Char('_'), QLatin1Char('\\')) + QLatin1Char('\\');
    const QStringList mapped = package.psr4.keys();
    return std::any_of(mapped.begin(), mapped.end(), [&](const QString &each) {
        return space.startsWith(each) || each.startsWith(space);
    });
}

bool hasClasses(const Inspection &inspection)
{
    QStringList sources = inspection.phpFiles({});
    sources.removeAll(storecode::registrationFile);
    return !sources.isEmpty();
}

void checkComposer(const Inspection &inspection)
{
    const auto octets = inspection.read(composerFile);
    if (!octets) {
        return; // works without
    }
    const auto package = readComposerJson(*octets);
    if (!package) {
        inspection.tell("module.bad-composer", Severity::Loses, composerFile, 0,
                        Text::tr("composer.json is no JSON object, so Composer refuses it; in "
                                 "app/code the module works."));
        return;
    }
    const bool isModule = package->type == QLatin1String("magento2-module");
    if (!isModule && !package->type.isEmpty()) {
        return; // of a whole repository
    }
    if (!isModule) {
        inspection.tell("module.composer-type", Severity::Note, composerFile, 0,
                        Text::tr("The package has no \"type\": \"magento2-module\"."));
    }
    const bool isIncluded =
        std::any_of(package->autoloadFiles.begin(), package->autoloadFiles.end(),
                    [](const QString &each) { return each.endsWith(storecode::registrationFile); });
    if (!isIncluded) {
        inspection.tell("module.composer-no-registration", Severity::Fails, composerFile, 0,
                        Text::tr("Its autoload does not include registration.php: installed by "
                                 "Composer, the module is not registered, and a store does not see "
                                 "it. In app/code it works."));
    }
    if (!inspection.name.isEmpty() && !package->hasOtherAutoload &&
        !isMapped(*package, inspection.name) && hasClasses(inspection)) {
        inspection.tell("module.composer-no-classes", Severity::Fails, composerFile, 0,
                        Text::tr("Its autoload has no psr-4 entry for the classes of %1: installed "
                                 "by Composer, they are not found. In app/code they are.")
                            .arg(inspection.name));
    }
}

} // namespace

void checkPackageOf(const Inspection &inspection)
{
    checkRegistration(inspection);
    checkModuleXml(inspection);
    checkComposer(inspection);
}

} // namespace latchkey::module
