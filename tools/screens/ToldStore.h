// SPDX-License-Identifier: Apache-2.0
// A folder like a store's, whose PHP tells what it is told to: for pictures.
#pragma once

#include "place/StorePlace.h"

#include <QJsonObject>
#include <QTemporaryDir>

namespace latchkey::screens {

class ToldStore
{
public:
    ToldStore();
    ~ToldStore();
    ToldStore(const ToldStore &) = delete;
    ToldStore &operator=(const ToldStore &) = delete;

    place::StorePlace place() const;

    // What it says of itself from now on, as read.php has it.
    void tell(const QJsonObject &facts) const;
    // It says nothing but that its code does not start.
    void fail() const;

private:
    void write(const QString &name, const QByteArray &octets, bool isProgram = false) const;

    QTemporaryDir m_otherwise;
    QString m_folder; // has the same name each time, so that pictures are the same
};

// Facts of a store with some integrations, one of them `known` here.
QJsonObject toldFacts(const QString &known);

} // namespace latchkey::screens
