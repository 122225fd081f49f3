// SPDX-License-Identifier: Apache-2.0
// A module for a store that brings one integration, as a value: everything its files say.
#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace latchkey::module {

// How a store comes to make the integration when it is upgraded.
enum class Style {
    DataPatch,    // Setup/Patch/Data/…: runs once a class name; what is suggested
    InstallData,  // Setup/InstallData.php, later UpgradeData.php: runs once a setup_version
    Consolidated, // etc/integration.xml: no class, and new tokens with every change
};

// "data-patch", "install-data", "consolidated": as it is typed and kept.
QString styleName(Style style);
std::optional<Style> styleNamed(QStringView name);
QList<Style> styles();
// What is different about it, in a sentence.
QString styleSentence(Style style);

struct AskedResource
{
    QString id;
    QString title; // foreign text, for a comment; may be empty

    friend bool operator==(const AskedResource &, const AskedResource &) = default;
};

struct ModuleSpec
{
    QString vendor;                 // "Acme"
    QString module;                 // "OrdersToErp"
    QString integration;            // its name, used everywhere: "Orders to ERP"
    QString email;                  //
    QByteArray endpointUrl;         // the callback URL; empty = none
    QByteArray identityLinkUrl;     //
    QList<AskedResource> resources; // with all their parents, parents first, in tree order
    QString commerce;               // the line it is made for: "2.4.8"
    QString version = firstVersion;
    QString licence = QStringLiteral("proprietary"); // as composer.json has it
    QString description;                             // of the package; empty = a sentence of ours
    Style style = Style::DataPatch;
    QStringList sequence; // the modules that come before it: "Magento_Integration", …

    static inline const QString firstVersion = QStringLiteral("1.0.0");

    // "Acme_OrdersToErp"
    QString name() const { return vendor + QLatin1Char('_') + module; }
    // "acme/module-orders-to-erp"
    QString package() const;
    QStringList resourceIds() const;

    friend bool operator==(const ModuleSpec &, const ModuleSpec &) = default;
};

// Whether a store and Composer take it, as Commerce itself checks it (PROTOCOL §5, §7). Problems:
// `module.bad-vendor`, `module.bad-name`, `module.bad-integration-name`, `module.no-email`,
// `module.bad-email`, `module.bad-url`, `module.no-resources`, `module.bad-resource`,
// `module.all-in-consolidated`, `module.unknown-commerce`, `module.bad-version`,
// `module.bad-licence`, `module.bad-description`, `module.bad-sequence`.
Result<void> checkSpec(const ModuleSpec &spec);

// The same of the two parts of its name alone: `module.bad-vendor`, `module.bad-name`.
Result<void> checkVendor(const QString &vendor);
Result<void> checkModule(const QString &module);

// What should be known before it is used, among modules that a store has: a name that one of them
// has. Code `module.known-name`.
QList<Problem> clashes(const ModuleSpec &spec, const QStringList &knownModules);

// A vendor or a module's name made of any text: "OrdersToErp" of "Orders to ERP"; empty if the text
// has no letter for it.
QString nameFrom(const QString &text);

// Commerce's own patterns for a module's name as a whole, and for the text of <email>.
bool isModuleName(const QString &name);
bool isStoreEmail(const QString &email);
// Of what RFC 3986 lets a URL hold, each “%” with its two digits: else it is no xs:anyURI.
bool isUriText(const QString &url);
// `.+_.+::.+`
bool isStoreResource(const QString &id);

} // namespace latchkey::module
