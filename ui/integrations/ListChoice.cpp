// SPDX-License-Identifier: Apache-2.0
#include "ui/integrations/ListChoice.h"

#include <QCoreApplication>

namespace latchkey::ui {

using activation::Standing;
using Shown = ListChoice::Shown;

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(ListChoice)
};

} // namespace

bool isAmong(Shown shown, Standing standing)
{
    switch (shown) {
    case Shown::All:
        return true;
    case Shown::NeedsYou:
        return standing == Standing::NeedsYou || standing == Standing::Failed;
    case Shown::UnderWay:
        return standing == Standing::UnderWay;
    case Shown::Connected:
        return standing == Standing::Connected;
    case Shown::NotYet:
        return standing == Standing::NotYet;
    }
    Q_UNREACHABLE();
}

QString words(Shown shown)
{
    switch (shown) {
    case Shown::All:
        return Text::tr("All");
    case Shown::NeedsYou:
        return Text::tr("Needs you");
    case Shown::UnderWay:
        return Text::tr("Under way");
    case Shown::Connected:
        return Text::tr("Connected");
    case Shown::NotYet:
        return Text::tr("Not activated yet");
    }
    Q_UNREACHABLE();
}

QString words(ListChoice::Order order)
{
    switch (order) {
    case ListChoice::Order::ByStore:
        return Text::tr("By store, needs you first");
    case ListChoice::Order::ByName:
        return Text::tr("By name, needs you first");
    case ListChoice::Order::ByState:
        return Text::tr("By state, needs you first");
    case ListChoice::Order::ByLastUse:
        return Text::tr("By last use, needs you first");
    }
    Q_UNREACHABLE();
}

QString words(const ListChoice &choice)
{
    switch (choice.order) {
    case ListChoice::Order::ByStore:
        return Text::tr("%1, by store").arg(words(choice.shown));
    case ListChoice::Order::ByName:
        return Text::tr("%1, by name").arg(words(choice.shown));
    case ListChoice::Order::ByState:
        return Text::tr("%1, by state").arg(words(choice.shown));
    case ListChoice::Order::ByLastUse:
        return Text::tr("%1, by last use").arg(words(choice.shown));
    }
    Q_UNREACHABLE();
}

} // namespace latchkey::ui
