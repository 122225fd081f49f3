// SPDX-License-Identifier: Apache-2.0
// A folder with the stand-in of tests/peers/magento, modules to put into it, and what came of it.
#pragma once

#include "install/InstallRun.h"
#include "place/StorePlace.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <optional>

namespace latchkey::tests {

enum class ModuleStyle { DataPatch, InstallData, Consolidated };

// A whole module Acme_Bridge that brings the integration "Acme ERP" in that way.
QList<install::ModuleOctets> moduleOf(ModuleStyle style);

class MagentoStore
{
public:
    MagentoStore();

    place::StorePlace place() const;
    QString folder() const { return m_folder.path(); }
    QString file(const QString &path) const { return m_folder.filePath(path); }
    bool has(const QString &path) const;

    void behave(const QJsonObject &how) const;
    void write(const QString &path, const QByteArray &octets) const;
    // The module's files, as if they had been copied.
    void put(const QList<install::ModuleOctets> &files) const;

    QJsonObject database() const;
    // The integration of that name; empty if the store has none.
    QJsonObject integration(const QString &name = QStringLiteral("Acme ERP")) const;
    bool isModuleOn(const QString &module = QStringLiteral("Acme_Bridge")) const;
    bool isInMaintenance() const { return has(QStringLiteral("var/.maintenance.flag")); }
    // What bin/magento was told, a line each: "begin setup:upgrade maintenance".
    QStringList told() const;
    // Programs that run in it.
    QStringList running() const;

private:
    QTemporaryDir m_folder;
};

// What is known of the store, waited for.
struct ReadFacts
{
    std::optional<install::InstallFacts> facts;
    std::optional<storeservice::StoreFacts> store;
    std::optional<Problem> problem;
};
ReadFacts readFacts(const place::StorePlace &place,
                    const QString &module = QStringLiteral("Acme_Bridge"));

// An order for the whole of it, planned from what the store says.
install::InstallOrder installOrder(const place::StorePlace &place, ModuleStyle style,
                                   const QString &profileFolder,
                                   const install::InstallWishes &wishes = {});
install::InstallOrder uninstallOrder(const place::StorePlace &place, const QString &profileFolder,
                                     const install::InstallWishes &wishes = {});

// Performs it and waits.
struct Performed
{
    std::optional<install::InstallOutcome> outcome;
    QByteArrayList steps; // words of those that were done
    QByteArray printed;
    QStringList remarks;

    bool isDone() const { return outcome && !outcome->problem; }
    QByteArray code() const;
};
Performed perform(const install::InstallOrder &order);

} // namespace latchkey::tests
