<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>Acl</name>
    <message>
        <source>&quot;%1&quot; is no call of the REST API. Write it as GET /V1/orders, with a method and a path.</source>
        <translation>„%1“ ist kein Aufruf der REST-API. Schreiben Sie ihn als GET /V1/orders, mit Methode und Pfad.</translation>
    </message>
    <message>
        <source>The file is larger than %L1 MiB.</source>
        <translation>Die Datei ist größer als %L1 MiB.</translation>
    </message>
    <message>
        <source>Line %1: &quot;%2&quot; is no id of a resource. They look like Magento_Sales::sales.</source>
        <translation>Zeile %1: „%2“ ist keine Kennung einer Ressource. Sie sehen aus wie Magento_Sales::sales.</translation>
    </message>
    <message>
        <source>Entry %1 of the list, &quot;%2&quot;, is no id of a resource. They look like Magento_Sales::sales.</source>
        <translation>Eintrag %1 der Liste, „%2“, ist keine Kennung einer Ressource. Sie sehen aus wie Magento_Sales::sales.</translation>
    </message>
    <message>
        <source>This JSON is no selection. One has the form {&quot;all&quot;: false, &quot;resources&quot;: [&quot;Magento_Sales::sales&quot;]}.</source>
        <translation>Dieses JSON ist keine Auswahl. Eine hat die Form {&quot;all&quot;: false, &quot;resources&quot;: [&quot;Magento_Sales::sales&quot;]}.</translation>
    </message>
    <message>
        <source>Line %1: the JSON cannot be read. It may have been cut off.</source>
        <translation>Zeile %1: Das JSON lässt sich nicht lesen. Vielleicht wurde es abgeschnitten.</translation>
    </message>
    <message>
        <source>Line %1: the integration has no name.</source>
        <translation>Zeile %1: Die Integration hat keinen Namen.</translation>
    </message>
    <message>
        <source>Line %1: the integration &quot;%2&quot; has no &lt;resources&gt;. If they are in an api.xml, read that.</source>
        <translation>Zeile %1: Die Integration „%2“ hat keine &lt;resources&gt;. Stehen sie in einer api.xml, dann lesen Sie diese.</translation>
    </message>
    <message>
        <source>Line %1: the root element is &lt;%2&gt;. It is &lt;integrations&gt; in an api.xml and &lt;config&gt; in an integration.xml.</source>
        <translation>Zeile %1: Das oberste Element ist &lt;%2&gt;. In einer api.xml ist es &lt;integrations&gt;, in einer integration.xml &lt;config&gt;.</translation>
    </message>
    <message>
        <source>The file holds no integration.</source>
        <translation>Die Datei enthält keine Integration.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>Accounting</source>
        <translation>Buchhaltung</translation>
    </message>
    <message>
        <source>Reads orders, invoices, refunds and payments to book them.</source>
        <translation>Liest Bestellungen, Rechnungen, Gutschriften und Zahlungen, um sie zu buchen.</translation>
    </message>
    <message>
        <source>Reads orders: what was sold, to whom</source>
        <translation>Liest Bestellungen: was an wen verkauft wurde</translation>
    </message>
    <message>
        <source>Reads invoices; Commerce grants refunding them with it</source>
        <translation>Liest Rechnungen; Commerce erlaubt damit auch, sie zu erstatten</translation>
    </message>
    <message>
        <source>Reads credit memos; Commerce grants writing them with it</source>
        <translation>Liest Gutschriften; Commerce erlaubt damit auch, sie anzulegen</translation>
    </message>
    <message>
        <source>Matches payments with the bank statement</source>
        <translation>Gleicht Zahlungen mit dem Kontoauszug ab</translation>
    </message>
    <message>
        <source>Reads tax rates and rules; Commerce grants changing them with it</source>
        <translation>Liest Steuersätze und -regeln; Commerce erlaubt damit auch, sie zu ändern</translation>
    </message>
    <message>
        <source>Reads customer groups: they decide the tax</source>
        <translation>Liest Kundengruppen: Sie entscheiden über die Steuer</translation>
    </message>
    <message>
        <source>ERP</source>
        <translation>ERP</translation>
    </message>
    <message>
        <source>Takes orders in, ships and invoices them, and keeps stock and prices right.</source>
        <translation>Nimmt Bestellungen entgegen, versendet und berechnet sie und hält Bestand und Preise richtig.</translation>
    </message>
    <message>
        <source>Reads new orders</source>
        <translation>Liest neue Bestellungen</translation>
    </message>
    <message>
        <source>Reports what was shipped, with tracking numbers</source>
        <translation>Meldet, was versendet wurde, mit Sendungsnummern</translation>
    </message>
    <message>
        <source>Reads shipments made in Admin</source>
        <translation>Liest Lieferungen, die im Admin angelegt wurden</translation>
    </message>
    <message>
        <source>Invoices what was shipped</source>
        <translation>Berechnet, was versendet wurde</translation>
    </message>
    <message>
        <source>Reads invoices made in Admin</source>
        <translation>Liest Rechnungen, die im Admin angelegt wurden</translation>
    </message>
    <message>
        <source>Cancels orders that cannot be delivered</source>
        <translation>Storniert Bestellungen, die nicht lieferbar sind</translation>
    </message>
    <message>
        <source>Holds orders that wait for something</source>
        <translation>Hält Bestellungen an, die auf etwas warten</translation>
    </message>
    <message>
        <source>Lets held orders go on</source>
        <translation>Lässt angehaltene Bestellungen weiterlaufen</translation>
    </message>
    <message>
        <source>Writes the state of an order into it</source>
        <translation>Schreibt den Stand einer Bestellung hinein</translation>
    </message>
    <message>
        <source>Reads and writes products and prices</source>
        <translation>Liest und schreibt Produkte und Preise</translation>
    </message>
    <message>
        <source>Reads and writes the stock of stores with one warehouse</source>
        <translation>Liest und schreibt den Bestand von Shops mit einem Lager</translation>
    </message>
    <message>
        <source>Reads warehouses and what lies there</source>
        <translation>Liest Lager und was darin liegt</translation>
    </message>
    <message>
        <source>Writes the stock of each warehouse</source>
        <translation>Schreibt den Bestand jedes Lagers</translation>
    </message>
    <message>
        <source>Reads what can still be sold</source>
        <translation>Liest, was noch verkauft werden kann</translation>
    </message>
    <message>
        <source>CRM</source>
        <translation>CRM</translation>
    </message>
    <message>
        <source>Knows the customers and what they bought.</source>
        <translation>Kennt die Kunden und was sie gekauft haben.</translation>
    </message>
    <message>
        <source>Reads and writes customers and addresses</source>
        <translation>Liest und schreibt Kunden und Adressen</translation>
    </message>
    <message>
        <source>Puts customers into groups</source>
        <translation>Ordnet Kunden Gruppen zu</translation>
    </message>
    <message>
        <source>Reads what a customer ordered</source>
        <translation>Liest, was ein Kunde bestellt hat</translation>
    </message>
    <message>
        <source>Reads carts that were left behind</source>
        <translation>Liest stehen gelassene Warenkörbe</translation>
    </message>
    <message>
        <source>PIM</source>
        <translation>PIM</translation>
    </message>
    <message>
        <source>Is where products are described; the store gets them from it.</source>
        <translation>Hier werden Produkte beschrieben; der Shop bekommt sie von dort.</translation>
    </message>
    <message>
        <source>Writes products, pictures and prices</source>
        <translation>Schreibt Produkte, Bilder und Preise</translation>
    </message>
    <message>
        <source>Writes categories and what is in them</source>
        <translation>Schreibt Kategorien und was darin ist</translation>
    </message>
    <message>
        <source>Makes the attributes that products have</source>
        <translation>Legt die Attribute an, die Produkte haben</translation>
    </message>
    <message>
        <source>Sorts attributes into sets</source>
        <translation>Ordnet Attribute in Sets</translation>
    </message>
    <message>
        <source>Reads store views, for texts per language</source>
        <translation>Liest Store-Views, für Texte je Sprache</translation>
    </message>
    <message>
        <source>Marketing automation</source>
        <translation>Marketing-Automatisierung</translation>
    </message>
    <message>
        <source>Writes to customers, and offers them something.</source>
        <translation>Schreibt Kunden an und bietet ihnen etwas an.</translation>
    </message>
    <message>
        <source>Reads customers and their consent</source>
        <translation>Liest Kunden und ihre Einwilligung</translation>
    </message>
    <message>
        <source>Reads customer groups</source>
        <translation>Liest Kundengruppen</translation>
    </message>
    <message>
        <source>Reads orders, to know what to offer</source>
        <translation>Liest Bestellungen, um Passendes anzubieten</translation>
    </message>
    <message>
        <source>Makes coupons</source>
        <translation>Legt Gutscheine an</translation>
    </message>
    <message>
        <source>Reads products to show in messages</source>
        <translation>Liest Produkte, um sie in Nachrichten zu zeigen</translation>
    </message>
    <message>
        <source>Opens how the store is set up, with passwords of other services in it.</source>
        <translation>Öffnet die Einrichtung des Shops, mit Passwörtern anderer Dienste darin.</translation>
    </message>
    <message>
        <source>Opens the accounts of Admin: whoever has this can make one.</source>
        <translation>Öffnet die Konten des Admin: Wer das hat, kann eines anlegen.</translation>
    </message>
    <message>
        <source>Opens integrations and their tokens: whoever has this can grant more.</source>
        <translation>Öffnet Integrationen und ihre Token: Wer das hat, kann mehr gewähren.</translation>
    </message>
    <message>
        <source>Opens names, addresses and sign-ins of customers.</source>
        <translation>Öffnet Namen, Adressen und Anmeldungen von Kunden.</translation>
    </message>
    <message>
        <source>Opens payments: money can be captured or refunded, or its details read.</source>
        <translation>Öffnet Zahlungen: Geld kann eingezogen oder erstattet, Angaben können gelesen werden.</translation>
    </message>
    <message>
        <source>%1: method unknown. Write it as GET /V1/orders, with a method and a path.</source>
        <translation>%1: Methode unbekannt. Schreiben Sie ihn als GET /V1/orders, mit Methode und Pfad.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) belong to Adobe Commerce (%1); these routes are those of a store without it.</source>
        <translation>
            <numerusform>%Ln Aufruf gehört zu Adobe Commerce (%1); diese Routen sind die eines Shops ohne es.</numerusform>
            <numerusform>%Ln Aufrufe gehören zu Adobe Commerce (%1); diese Routen sind die eines Shops ohne es.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) belong to Adobe Commerce (%1); the routes are those of %2.</source>
        <translation>
            <numerusform>%Ln Aufruf gehört zu Adobe Commerce (%1); die Routen sind die von %2.</numerusform>
            <numerusform>%Ln Aufrufe gehören zu Adobe Commerce (%1); die Routen sind die von %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) below /%1 match a route with another method only: %2.</source>
        <translation>
            <numerusform>%Ln Aufruf unter /%1 passt nur mit einer anderen Methode auf eine Route: %2.</numerusform>
            <numerusform>%Ln Aufrufe unter /%1 passen nur mit einer anderen Methode auf eine Route: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) below /%1 do not match any route there: %2.</source>
        <translation>
            <numerusform>%Ln Aufruf unter /%1 passt dort auf keine Route: %2.</numerusform>
            <numerusform>%Ln Aufrufe unter /%1 passen dort auf keine Route: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) do not match any route, so they may belong to a module that was not read: %1.</source>
        <translation>
            <numerusform>%Ln Aufruf passt auf keine Route und gehört vielleicht zu einem Modul, das nicht gelesen wurde: %1.</numerusform>
            <numerusform>%Ln Aufrufe passen auf keine Route und gehören vielleicht zu einem Modul, das nicht gelesen wurde: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Activation</name>
    <message>
        <source>What was stored about this activation cannot be read. Start it anew with --restart.</source>
        <translation>Was über diese Aktivierung gespeichert wurde, ist nicht lesbar. Beginnen Sie mit --restart von vorn.</translation>
    </message>
    <message>
        <source>The activation was cancelled.</source>
        <translation>Die Aktivierung wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Start it again when you are ready, then click Activate in Admin.</source>
        <translation>Starten Sie sie erneut, sobald Sie bereit sind, und klicken Sie dann im Admin auf „Aktivieren“.</translation>
    </message>
    <message>
        <source>Nothing arrived from the store.</source>
        <translation>Vom Shop ist nichts angekommen.</translation>
    </message>
    <message>
        <source>If Admin showed an error, the store could not reach this computer: compare the callback URL in Admin with the one shown here. If nobody clicked Activate yet, start again and click it.</source>
        <translation>Zeigte der Admin einen Fehler, konnte der Shop diesen Computer nicht erreichen: Vergleichen Sie die Callback-URL im Admin mit der hier gezeigten. Hat noch niemand auf „Aktivieren“ geklickt, starten Sie erneut und klicken Sie darauf.</translation>
    </message>
    <message>
        <source>Nobody signed in within the five minutes the store waits.</source>
        <translation>Niemand hat sich in den fünf Minuten angemeldet, die der Shop wartet.</translation>
    </message>
    <message>
        <source>Start again, click Activate in Admin, and sign in in the window that opens.</source>
        <translation>Starten Sie erneut, klicken Sie im Admin auf „Aktivieren“ und melden Sie sich in dem Fenster an, das sich öffnet.</translation>
    </message>
    <message>
        <source>The program ended in the middle of this activation.</source>
        <translation>Das Programm endete mitten in dieser Aktivierung.</translation>
    </message>
    <message>
        <source>Start it again: it goes on where that is possible.</source>
        <translation>Starten Sie sie erneut: Sie geht weiter, wo das möglich ist.</translation>
    </message>
    <message>
        <source>The keychain cannot be used, so nothing was begun.</source>
        <translation>Der Schlüsselbund ist nicht nutzbar, deshalb wurde nichts begonnen.</translation>
    </message>
    <message>
        <source>Unlock it, then start again. Do not click Activate before.</source>
        <translation>Entsperren Sie ihn und starten Sie dann erneut. Klicken Sie vorher nicht auf „Aktivieren“.</translation>
    </message>
    <message>
        <source>The store issued the tokens and they work, but the keychain did not take them. They are in this program&apos;s memory only.</source>
        <translation>Der Shop hat die Token ausgestellt und sie funktionieren, aber der Schlüsselbund hat sie nicht angenommen. Sie liegen nur im Arbeitsspeicher dieses Programms.</translation>
    </message>
    <message>
        <source>Unlock or repair the keychain and try again before you leave. If they are lost, click Reauthorize in Admin for new ones.</source>
        <translation>Entsperren oder reparieren Sie den Schlüsselbund und versuchen Sie es erneut, bevor Sie das Programm beenden. Sind die Token verloren, klicken Sie im Admin auf „Erneut autorisieren“ und erhalten neue.</translation>
    </message>
    <message>
        <source>The profile could not be written, so the store was not asked for a token.</source>
        <translation>Das Profil ließ sich nicht schreiben, deshalb wurde der Shop nicht um ein Token gebeten.</translation>
    </message>
    <message>
        <source>Make room on the disk, then start again.</source>
        <translation>Schaffen Sie Platz auf dem Datenträger und starten Sie dann erneut.</translation>
    </message>
    <message>
        <source>The store could not be reached from this computer.</source>
        <translation>Der Shop war von diesem Computer aus nicht erreichbar.</translation>
    </message>
    <message>
        <source>Check the network and the store&apos;s address, then start again: the activation goes on where it stopped.</source>
        <translation>Prüfen Sie das Netzwerk und die Adresse des Shops und starten Sie dann erneut: Die Aktivierung geht dort weiter, wo sie stehen blieb.</translation>
    </message>
    <message>
        <source>The store refused every signature made with the credentials that arrived.</source>
        <translation>Der Shop hat jede Signatur mit den angekommenen Zugangsdaten abgelehnt.</translation>
    </message>
    <message>
        <source>Click Activate in Admin again. If it stays so, the store sees itself under another address than the one configured here: compare the store URL with the base URL in Admin.</source>
        <translation>Klicken Sie im Admin noch einmal auf „Aktivieren“. Bleibt es dabei, sieht sich der Shop unter einer anderen Adresse als der hier eingetragenen: Vergleichen Sie die Shop-URL mit der Basis-URL im Admin.</translation>
    </message>
    <message>
        <source>The store&apos;s time for this activation had run out.</source>
        <translation>Die Frist des Shops für diese Aktivierung war abgelaufen.</translation>
    </message>
    <message>
        <source>Start again, click Activate in Admin, and sign in at once.</source>
        <translation>Starten Sie erneut, klicken Sie im Admin auf „Aktivieren“ und melden Sie sich sofort an.</translation>
    </message>
    <message>
        <source>The store does not know these credentials.</source>
        <translation>Der Shop kennt diese Zugangsdaten nicht.</translation>
    </message>
    <message>
        <source>Check that the store URL is the store whose Admin was used, and that the integration still exists. Then click Activate again.</source>
        <translation>Prüfen Sie, ob die Shop-URL zu dem Shop gehört, dessen Admin benutzt wurde, und ob es die Integration noch gibt. Klicken Sie dann noch einmal auf „Aktivieren“.</translation>
    </message>
    <message>
        <source>The store refused the exchange.</source>
        <translation>Der Shop hat den Tausch abgelehnt.</translation>
    </message>
    <message>
        <source>Start again and click Activate in Admin once more.</source>
        <translation>Starten Sie erneut und klicken Sie im Admin noch einmal auf „Aktivieren“.</translation>
    </message>
    <message>
        <source>The store no longer knows the request token.</source>
        <translation>Der Shop kennt das Request-Token nicht mehr.</translation>
    </message>
    <message>
        <source>Start again and click Activate or Reauthorize in Admin.</source>
        <translation>Starten Sie erneut und klicken Sie im Admin auf „Aktivieren“ oder „Erneut autorisieren“.</translation>
    </message>
    <message>
        <source>Something else may have used these credentials.</source>
        <translation>Womöglich hat etwas anderes diese Zugangsdaten benutzt.</translation>
    </message>
    <message>
        <source>Deactivate the integration now: delete it in Admin, or uninstall its module. Find out what listens on this computer before you activate again.</source>
        <translation>Deaktivieren Sie die Integration jetzt: Löschen Sie sie im Admin oder deinstallieren Sie ihr Modul. Finden Sie heraus, was auf diesem Computer mithört, bevor Sie neu aktivieren.</translation>
    </message>
    <message>
        <source>The integration was active already; its tokens still work.</source>
        <translation>Die Integration war schon aktiv; ihre Token funktionieren noch.</translation>
    </message>
    <message>
        <source>Nothing needs to be done. For new tokens, reload Admin&apos;s list and click Reauthorize.</source>
        <translation>Es ist nichts zu tun. Für neue Token laden Sie die Liste im Admin neu und klicken auf „Erneut autorisieren“.</translation>
    </message>
    <message>
        <source>The store refused the verifier it sent itself.</source>
        <translation>Der Shop hat den Verifier abgelehnt, den er selbst gesendet hat.</translation>
    </message>
    <message>
        <source>Click Activate in Admin again. If it stays so, delete the integration and create it again.</source>
        <translation>Klicken Sie im Admin noch einmal auf „Aktivieren“. Bleibt es dabei, löschen Sie die Integration und legen Sie sie neu an.</translation>
    </message>
    <message>
        <source>The store issued the access token, but its answer was lost.</source>
        <translation>Der Shop hat das Access-Token ausgestellt, aber seine Antwort ging verloren.</translation>
    </message>
    <message>
        <source>The integration is active in Admin: start again and click Reauthorize there.</source>
        <translation>Die Integration ist im Admin aktiv: Starten Sie erneut und klicken Sie dort auf „Erneut autorisieren“.</translation>
    </message>
    <message>
        <source>The store was asked twice for the access token and did not answer.</source>
        <translation>Der Shop wurde zweimal um das Access-Token gebeten und hat nicht geantwortet.</translation>
    </message>
    <message>
        <source>Start again to ask once more. If Admin shows the integration as Active, click Reauthorize there.</source>
        <translation>Starten Sie erneut, um noch einmal zu fragen. Zeigt der Admin die Integration als „Aktiv“, klicken Sie dort auf „Erneut autorisieren“.</translation>
    </message>
    <message>
        <source>The store refuses the access token.</source>
        <translation>Der Shop lehnt das Access-Token ab.</translation>
    </message>
    <message>
        <source>Start again and click Reauthorize (or Activate) in Admin.</source>
        <translation>Starten Sie erneut und klicken Sie im Admin auf „Erneut autorisieren“ (oder „Aktivieren“).</translation>
    </message>
    <message>
        <source>Not activated yet</source>
        <translation>Noch nicht aktiviert</translation>
    </message>
    <message>
        <source>Ready: click Activate in Admin</source>
        <translation>Bereit: Klicken Sie im Admin auf „Aktivieren“</translation>
    </message>
    <message>
        <source>Waiting for sign-in</source>
        <translation>Wartet auf Anmeldung</translation>
    </message>
    <message>
        <source>Exchanging credentials for tokens</source>
        <translation>Tauscht Zugangsdaten gegen Token</translation>
    </message>
    <message>
        <source>Linked</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Revoked by the store</source>
        <translation>Vom Shop widerrufen</translation>
    </message>
    <message>
        <source>Ready: the store may call this computer</source>
        <translation>Bereit: Der Shop darf diesen Computer aufrufen</translation>
    </message>
    <message>
        <source>The store sent its credentials</source>
        <translation>Der Shop hat seine Zugangsdaten gesendet</translation>
    </message>
    <message>
        <source>The credentials were stored in the keychain</source>
        <translation>Die Zugangsdaten wurden im Schlüsselbund gespeichert</translation>
    </message>
    <message>
        <source>The login page was opened</source>
        <translation>Die Anmeldeseite wurde geöffnet</translation>
    </message>
    <message>
        <source>The merchant signed in</source>
        <translation>Der Händler hat sich angemeldet</translation>
    </message>
    <message>
        <source>The store was asked for a request token</source>
        <translation>Der Shop wurde um ein Request-Token gebeten</translation>
    </message>
    <message>
        <source>The request token arrived</source>
        <translation>Das Request-Token ist angekommen</translation>
    </message>
    <message>
        <source>The store was asked for the access token</source>
        <translation>Der Shop wurde um das Access-Token gebeten</translation>
    </message>
    <message>
        <source>The access token arrived</source>
        <translation>Das Access-Token ist angekommen</translation>
    </message>
    <message>
        <source>The tokens were stored in the keychain and read back</source>
        <translation>Die Token wurden im Schlüsselbund gespeichert und zur Probe gelesen</translation>
    </message>
    <message>
        <source>A signed call with the tokens succeeded</source>
        <translation>Ein signierter Aufruf mit den Token ist gelungen</translation>
    </message>
    <message>
        <source>The login page went back to the store</source>
        <translation>Die Anmeldeseite ist zum Shop zurückgekehrt</translation>
    </message>
    <message>
        <source>The keychain did not take the credentials; they are kept in memory</source>
        <translation>Der Schlüsselbund hat die Zugangsdaten nicht angenommen; sie bleiben im Arbeitsspeicher</translation>
    </message>
    <message>
        <source>The store refused one set of credentials</source>
        <translation>Der Shop hat einen Satz Zugangsdaten abgelehnt</translation>
    </message>
    <message>
        <source>The store refused one verifier</source>
        <translation>Der Shop hat einen Verifier abgelehnt</translation>
    </message>
    <message>
        <source>The tokens from before still work and stay in use</source>
        <translation>Die bisherigen Token funktionieren noch und bleiben in Gebrauch</translation>
    </message>
    <message>
        <source>The activation failed</source>
        <translation>Die Aktivierung ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>The store refused the tokens in a signed call</source>
        <translation>Der Shop hat die Token in einem signierten Aufruf abgelehnt</translation>
    </message>
    <message>
        <source>A test call failed</source>
        <translation>Ein Testaufruf ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>A test call succeeded</source>
        <translation>Ein Testaufruf ist gelungen</translation>
    </message>
    <message>
        <source>Something that only a newer Latchkey can name</source>
        <translation>Etwas, das nur ein neueres Latchkey benennen kann</translation>
    </message>
    <message>
        <source>The store cannot call this computer</source>
        <translation>Der Shop kann diesen Computer nicht erreichen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Nobody can sign in yet</source>
        <translation>Noch kann sich niemand anmelden</translation>
    </message>
    <message>
        <source>The login page asks for a name and a password of this computer, so that nobody else can connect their store to it.</source>
        <translation>Die Anmeldeseite fragt nach einem Namen und einem Passwort dieses Computers, damit niemand sonst einen Shop mit ihm verbindet.</translation>
    </message>
    <message>
        <source>Create your login</source>
        <translation>Login anlegen</translation>
    </message>
    <message>
        <source>Next: activate it in Admin</source>
        <translation>Als Nächstes: im Admin aktivieren</translation>
    </message>
    <message>
        <source>The practice store has an integration with the two URLs below. Open its Admin and click Activate there.</source>
        <translation>Der Übungsshop hat eine Integration mit den beiden URLs unten. Öffnen Sie seinen Admin und klicken Sie dort auf „Aktivieren“.</translation>
    </message>
    <message>
        <source>Activate in Admin</source>
        <translation>Im Admin aktivieren</translation>
    </message>
    <message>
        <source>In Admin, under System › Extensions › Integrations, save an integration with the two URLs below, and check on its API tab what it may do: the page Resources helps to choose that. Then click Activate there.</source>
        <translation>Speichern Sie im Admin unter System › Erweiterungen › Integrationen eine Integration mit den beiden URLs unten, und haken Sie auf ihrem API-Reiter an, was sie darf: Die Seite Ressourcen hilft bei der Wahl. Klicken Sie dort dann auf „Aktivieren“.</translation>
    </message>
    <message>
        <source>Getting ready</source>
        <translation>Vorbereitung</translation>
    </message>
    <message>
        <source>The keychain is looked at first. Do not click Activate yet.</source>
        <translation>Zuerst wird der Schlüsselbund geprüft. Klicken Sie noch nicht auf „Aktivieren“.</translation>
    </message>
    <message>
        <source>The store may call this computer now. Click Activate in Admin&apos;s list, then Allow.</source>
        <translation>Der Shop darf diesen Computer jetzt aufrufen. Klicken Sie in der Liste im Admin auf „Aktivieren“, dann auf „Erlauben“.</translation>
    </message>
    <message>
        <source>Show Admin</source>
        <translation>Admin zeigen</translation>
    </message>
    <message>
        <source>Sign in on the login page</source>
        <translation>Melden Sie sich auf der Anmeldeseite an</translation>
    </message>
    <message>
        <source>The store sent its credentials and waits five minutes for you to sign in.</source>
        <translation>Der Shop hat seine Zugangsdaten gesendet und wartet fünf Minuten auf Ihre Anmeldung.</translation>
    </message>
    <message>
        <source>Show the login page</source>
        <translation>Anmeldeseite zeigen</translation>
    </message>
    <message>
        <source>This takes a few seconds.</source>
        <translation>Das dauert ein paar Sekunden.</translation>
    </message>
    <message>
        <source>Linked. May the login page go back?</source>
        <translation>Verbunden. Darf die Anmeldeseite zurückkehren?</translation>
    </message>
    <message>
        <source>It wants to go to %1, which is not the store&apos;s own address. Allow it if that is your Admin.</source>
        <translation>Sie will zu %1, das ist nicht die Adresse des Shops selbst. Erlauben Sie es, wenn das Ihr Admin ist.</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>Erlauben</translation>
    </message>
    <message>
        <source>The last test call failed</source>
        <translation>Der letzte Testaufruf ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>Activate again</source>
        <translation>Neu aktivieren</translation>
    </message>
    <message>
        <source>Calling …</source>
        <translation>Aufruf läuft …</translation>
    </message>
    <message>
        <source>Make a test call</source>
        <translation>Testaufruf starten</translation>
    </message>
    <message>
        <source>The tokens from before still work</source>
        <translation>Die bisherigen Token funktionieren noch</translation>
    </message>
    <message>
        <source>A signed call proves it at any time.</source>
        <translation>Ein signierter Aufruf beweist es jederzeit.</translation>
    </message>
    <message>
        <source>The last signed call succeeded %1.</source>
        <translation>Letzter gelungener signierter Aufruf: %1.</translation>
    </message>
    <message>
        <source>The tokens are in memory until you quit.</source>
        <translation>Die Token liegen im Arbeitsspeicher, bis Sie das Programm beenden.</translation>
    </message>
    <message>
        <source>Everything works</source>
        <translation>Alles funktioniert</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Erneut starten</translation>
    </message>
    <message>
        <source>This desktop has no keychain. You can keep the tokens in memory: they are gone when you quit, and you activate again.</source>
        <translation>Dieser Desktop hat keinen Schlüsselbund. Sie können die Token im Arbeitsspeicher behalten: Nach dem Beenden sind sie weg, und Sie aktivieren neu.</translation>
    </message>
    <message>
        <source>Keep them in memory</source>
        <translation>Im Arbeitsspeicher behalten</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>The store no longer takes the tokens</source>
        <translation>Der Shop nimmt die Token nicht mehr an</translation>
    </message>
    <message>
        <source>What was under way cannot be read</source>
        <translation>Was im Gange war, ist nicht lesbar</translation>
    </message>
    <message>
        <source>The last activation was written by another version, or the profile is damaged. Tokens in the keychain are untouched.</source>
        <translation>Die letzte Aktivierung stammt von einer anderen Version, oder das Profil ist beschädigt. Die Token im Schlüsselbund sind unberührt.</translation>
    </message>
    <message>
        <source>%1 …</source>
        <translation>%1 …</translation>
    </message>
    <message>
        <source>Get ready for the store&apos;s call</source>
        <translation>Empfang für den Shop vorbereiten</translation>
    </message>
    <message>
        <source>Waiting for Activate in Admin</source>
        <translation>Warten auf „Aktivieren“ im Admin</translation>
    </message>
    <message>
        <source>Waiting for you to sign in</source>
        <translation>Warten auf Ihre Anmeldung</translation>
    </message>
    <message>
        <source>Exchange for an access token</source>
        <translation>Gegen ein Access-Token tauschen</translation>
    </message>
    <message>
        <source>Store it in the keychain</source>
        <translation>Im Schlüsselbund speichern</translation>
    </message>
    <message>
        <source>Test it with a signed call</source>
        <translation>Mit einem signierten Aufruf prüfen</translation>
    </message>
    <message>
        <source>This address answered with a page, not with the store&apos;s API.</source>
        <translation>Diese Adresse antwortete mit einer Seite, nicht mit der API des Shops.</translation>
    </message>
    <message>
        <source>Check the store URL: a folder may be missing or too many, or it is Admin&apos;s address, another host name, or http instead of https. Then start again.</source>
        <translation>Prüfen Sie die Shop-URL: Vielleicht fehlt ein Ordner oder ist einer zu viel, oder es ist die Adresse des Admin, ein anderer Hostname oder http statt https. Starten Sie dann erneut.</translation>
    </message>
    <message>
        <source>The store says that it issued a request token for these credentials before. An earlier attempt of Latchkey&apos;s asked for it, and it did not arrive or was not kept.</source>
        <translation>Der Shop sagt, dass er für diese Zugangsdaten schon ein Request-Token ausgestellt hat. Ein früherer Versuch von Latchkey hat danach gefragt, und es kam nicht an oder wurde nicht aufbewahrt.</translation>
    </message>
    <message>
        <source>If Admin shows the integration as Active, click Reauthorize there. Otherwise Admin offers no way back: delete it and create it again (if it was made in Admin), or uninstall and install its module again. Then activate it.</source>
        <translation>Zeigt der Admin die Integration als aktiv, klicken Sie dort auf „Erneut autorisieren“. Sonst bietet der Admin keinen Weg zurück: Löschen Sie sie und legen Sie sie neu an (wenn sie im Admin angelegt wurde), oder deinstallieren und installieren Sie ihr Modul. Aktivieren Sie sie dann.</translation>
    </message>
    <message>
        <source>The tokens are good, but the integration is not active.</source>
        <translation>Die Token sind gut, aber die Integration ist nicht aktiv.</translation>
    </message>
    <message>
        <source>In Admin, check that the integration&apos;s status is Active. Then start again: the tokens are kept.</source>
        <translation>Prüfen Sie im Admin, ob der Status der Integration aktiv ist. Starten Sie dann erneut: Die Token sind aufbewahrt.</translation>
    </message>
    <message>
        <source>The store was asked for a request token, and no usable answer came.</source>
        <translation>Der Shop wurde nach einem Request-Token gefragt, und es kam keine brauchbare Antwort.</translation>
    </message>
    <message>
        <source>Start again, or click Activate in Admin again and sign in: then the store is asked once more, and its answer tells whether it had heard the first time.</source>
        <translation>Starten Sie erneut, oder klicken Sie im Admin noch einmal auf „Aktivieren“ und melden Sie sich an: Dann wird der Shop noch einmal gefragt, und seine Antwort sagt, ob er beim ersten Mal gehört hat.</translation>
    </message>
    <message>
        <source>The keychain no longer holds the tokens of this integration.</source>
        <translation>Der Schlüsselbund enthält die Token dieser Integration nicht mehr.</translation>
    </message>
    <message>
        <source>Start again and click Reauthorize in Admin for new ones.</source>
        <translation>Starten Sie erneut und klicken Sie im Admin auf „Erneut autorisieren“, um neue zu bekommen.</translation>
    </message>
    <message>
        <source>The activation was cancelled, and the tokens from before are dead: Reauthorize was clicked in Admin.</source>
        <translation>Die Aktivierung wurde abgebrochen, und die bisherigen Token sind ungültig: Im Admin wurde auf „Erneut autorisieren“ geklickt.</translation>
    </message>
    <message>
        <source>Start again and click Activate (or Reauthorize) in Admin.</source>
        <translation>Starten Sie erneut und klicken Sie im Admin auf „Aktivieren“ (oder „Erneut autorisieren“).</translation>
    </message>
    <message>
        <source>The store does not know this integration any more: it was deleted or reset in Admin.</source>
        <translation>Der Shop kennt diese Integration nicht mehr: Sie wurde im Admin gelöscht oder zurückgesetzt.</translation>
    </message>
    <message>
        <source>Start again. If Admin still lists the integration, click Activate there; otherwise create it again first.</source>
        <translation>Starten Sie erneut. Führt der Admin die Integration noch auf, klicken Sie dort auf „Aktivieren“; sonst legen Sie sie zuerst neu an.</translation>
    </message>
    <message>
        <source>The store receives no Authorization header: something on the way takes it off.</source>
        <translation>Beim Shop kommt kein Authorization-Header an: Etwas auf dem Weg entfernt ihn.</translation>
    </message>
    <message>
        <source>Ask whoever runs the store&apos;s web server to pass Authorization on to PHP (with Apache and CGI: CGIPassAuth On). Then start again: the tokens are kept.</source>
        <translation>Bitten Sie, wer den Webserver des Shops betreibt, Authorization an PHP weiterzugeben (bei Apache mit CGI: CGIPassAuth On). Starten Sie dann erneut: Die Token sind aufbewahrt.</translation>
    </message>
    <message>
        <source>Waiting to ask the store again</source>
        <translation>Gleich wird der Shop noch einmal gefragt</translation>
    </message>
    <message>
        <source>The first request got no answer and may still be running in the store; two at once would spoil both.</source>
        <translation>Die erste Anfrage blieb ohne Antwort und läuft im Shop vielleicht noch; zwei zugleich verdürben einander.</translation>
    </message>
    <message>
        <source>This address answered with a page, not with the store&apos;s API</source>
        <translation>Diese Adresse antwortete mit einer Seite, nicht mit der API des Shops</translation>
    </message>
    <message>
        <source>Typed: %1
The store: %2
%3</source>
        <translation>Eingegeben: %1
Der Shop: %2
%3</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>%1 verwenden</translation>
    </message>
    <message>
        <source>They were replaced or taken back in Admin. Activate it again (Reauthorize in Admin, where it is still active).</source>
        <translation>Sie wurden im Admin ersetzt oder zurückgenommen. Aktivieren Sie die Integration neu (im Admin mit „Erneut autorisieren“, wo sie noch aktiv ist).</translation>
    </message>
    <message numerus="yes">
        <source>(%n more like this)</source>
        <translation>
            <numerusform>(noch %n davon)</numerusform>
            <numerusform>(noch %n davon)</numerusform>
        </translation>
    </message>
    <message>
        <source>Others called, none with the key of this sign-in</source>
        <translation>Andere haben angerufen, keiner mit dem Schlüssel dieser Anmeldung</translation>
    </message>
    <message>
        <source>Somebody else sent credentials to the callback URL, and the store&apos;s own have not come. This page goes on by itself when they do; if it stays, close it and click Activate or Reauthorize in Admin once more.</source>
        <translation>Jemand anderes hat Zugangsdaten an die Callback-URL geschickt; die des Shops sind nicht gekommen. Kommen sie, geht es hier von selbst weiter; bleibt diese Seite stehen, schließen Sie sie und klicken im Admin noch einmal auf „Aktivieren“ oder „Erneut autorisieren“.</translation>
    </message>
    <message>
        <source>A sign-in with a wrong name or password</source>
        <translation>Eine Anmeldung mit falschem Namen oder Passwort</translation>
    </message>
    <message>
        <source>Something in front of the store turned the call away: it wants a password of its own (HTTP Basic), or a firewall does not let this computer through.</source>
        <translation>Etwas vor dem Shop hat den Aufruf abgewiesen: Es verlangt ein eigenes Passwort (HTTP Basic), oder eine Firewall lässt diesen Rechner nicht durch.</translation>
    </message>
    <message>
        <source>Have this computer, or the paths oauth/ and rest/, let through. Then start again.</source>
        <translation>Lassen Sie diesen Rechner oder die Pfade oauth/ und rest/ durch. Starten Sie dann erneut.</translation>
    </message>
    <message>
        <source>The store called this computer under another name (%1), which is refused. In Admin, enter the callback URL exactly as it is shown here</source>
        <translation>Der Shop hat diesen Computer unter einem anderen Namen (%1) aufgerufen; das wird abgelehnt. Geben Sie die Callback-URL im Admin genau so ein, wie sie hier steht</translation>
    </message>
    <message>
        <source>The store called this computer under another name, which is refused. In Admin, enter the callback URL exactly as it is shown here</source>
        <translation>Der Shop hat diesen Computer unter einem anderen Namen aufgerufen; das wird abgelehnt. Geben Sie die Callback-URL im Admin genau so ein, wie sie hier steht</translation>
    </message>
</context>
<context>
    <name>Browser</name>
    <message>
        <source>The embedded browser cannot shut its pages into a sandbox here. Go on in the system&apos;s browser.</source>
        <translation>Der eingebaute Browser kann seine Seiten hier nicht in eine Sandbox sperren. Machen Sie im Systembrowser weiter.</translation>
    </message>
</context>
<context>
    <name>BrowserChoice</name>
    <message>
        <source>The system&apos;s browser is used: this computer does not let the embedded browser shut its pages into a sandbox.</source>
        <translation>Der Systembrowser wird benutzt: Auf diesem Computer darf der eingebaute Browser seine Seiten nicht in eine Sandbox sperren.</translation>
    </message>
    <message>
        <source>The system&apos;s browser is used: as root the embedded browser has no sandbox. Run Latchkey as an ordinary user to use it.</source>
        <translation>Der Systembrowser wird benutzt: Als root hat der eingebaute Browser keine Sandbox. Starten Sie Latchkey als gewöhnlicher Benutzer, um ihn zu benutzen.</translation>
    </message>
    <message>
        <source>The embedded browser has no sandbox as root, and opens only pages of this computer.</source>
        <translation>Als root hat der eingebaute Browser keine Sandbox und öffnet nur Seiten dieses Computers.</translation>
    </message>
    <message>
        <source>The system&apos;s browser is used, as set in Settings.</source>
        <translation>Der Systembrowser wird benutzt, wie in den Einstellungen gewählt.</translation>
    </message>
    <message>
        <source>The system&apos;s browser is used: the embedded browser is not installed.</source>
        <translation>Der Systembrowser wird benutzt: Der eingebaute Browser ist nicht installiert.</translation>
    </message>
    <message>
        <source>The system&apos;s browser is used: the embedded browser&apos;s engine is more than a year old.</source>
        <translation>Der Systembrowser wird benutzt: Die Engine des eingebauten Browsers ist über ein Jahr alt.</translation>
    </message>
    <message>
        <source>The embedded browser&apos;s engine is more than a year old.</source>
        <translation>Die Engine des eingebauten Browsers ist über ein Jahr alt.</translation>
    </message>
</context>
<context>
    <name>BrowserMessage</name>
    <message>
        <source>The embedded browser and Latchkey do not understand each other.</source>
        <translation>Der eingebaute Browser und Latchkey verstehen einander nicht.</translation>
    </message>
</context>
<context>
    <name>Calls</name>
    <message>
        <source>Only the first %L1 calls were taken.</source>
        <translation>Nur die ersten %L1 Aufrufe wurden übernommen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more remarks of this kind.</source>
        <translation>
            <numerusform>%Ln weiterer Hinweis dieser Art.</numerusform>
            <numerusform>%Ln weitere Hinweise dieser Art.</numerusform>
        </translation>
    </message>
    <message>
        <source>The JSON is nested too deeply.</source>
        <translation>Das JSON ist zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>The JSON cannot be read. It may have been cut off.</source>
        <translation>Das JSON lässt sich nicht lesen. Vielleicht wurde es abgeschnitten.</translation>
    </message>
    <message>
        <source>This is larger than %L1 MiB.</source>
        <translation>Das ist größer als %L1 MiB.</translation>
    </message>
    <message>
        <source>This line holds no call of the REST API. Write one as GET /V1/orders, with a method and a path.</source>
        <translation>In dieser Zeile steht kein Aufruf der REST-API. Schreiben Sie ihn als GET /V1/orders, mit Methode und Pfad.</translation>
    </message>
    <message>
        <source>This line may make a call in a way that cannot be read. Write it as GET /V1/orders, with a method and a path.</source>
        <translation>Diese Zeile macht vielleicht einen Aufruf, der sich so nicht lesen lässt. Schreiben Sie ihn als GET /V1/orders, mit Methode und Pfad.</translation>
    </message>
    <message>
        <source>The command takes something from another file, which was not opened.</source>
        <translation>Der Befehl nimmt etwas aus einer anderen Datei; sie wurde nicht geöffnet.</translation>
    </message>
    <message>
        <source>The URL of this command is in a variable. Write its path out, as $BASE/rest/V1/orders.</source>
        <translation>Die URL dieses Befehls steht in einer Variablen. Schreiben Sie ihren Pfad aus, etwa $BASE/rest/V1/orders.</translation>
    </message>
    <message>
        <source>Options of the command are in another file (-K), which was not opened: calls in it are missing here.</source>
        <translation>Optionen des Befehls stehen in einer anderen Datei (-K), die nicht geöffnet wurde: Aufrufe darin fehlen hier.</translation>
    </message>
    <message>
        <source>The REST API does not know the method of this command. It knows GET, POST, PUT, PATCH and DELETE.</source>
        <translation>Die REST-API kennt die Methode dieses Befehls nicht. Sie kennt GET, POST, PUT, PATCH und DELETE.</translation>
    </message>
    <message>
        <source>A quote in this command is never closed; what is behind it was not read.</source>
        <translation>Ein Anführungszeichen in diesem Befehl wird nie geschlossen; was dahinter steht, wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>Paths are described in another document, which was not opened. Read that one too, or a document that is bundled in one file.</source>
        <translation>Pfade sind in einem anderen Dokument beschrieben, das nicht geöffnet wurde. Lesen Sie auch dieses, oder eines, das alles in einer Datei enthält.</translation>
    </message>
    <message>
        <source>Folders are nested more than %L1 levels deep; what is below was left out.</source>
        <translation>Ordner sind mehr als %L1 Ebenen tief verschachtelt; was darunter liegt, wurde ausgelassen.</translation>
    </message>
    <message numerus="yes">
        <source>The URLs of %Ln requests are in variables that the collection does not set. Write their paths out, as {{base}}/rest/V1/orders.</source>
        <translation>
            <numerusform>Die URL von %Ln Anfrage steht in einer Variablen, die die Sammlung nicht setzt. Schreiben Sie ihren Pfad aus, etwa {{base}}/rest/V1/orders.</numerusform>
            <numerusform>Die URLs von %Ln Anfragen stehen in Variablen, die die Sammlung nicht setzt. Schreiben Sie ihre Pfade aus, etwa {{base}}/rest/V1/orders.</numerusform>
        </translation>
    </message>
    <message>
        <source>method unknown: the method and the path of this command are in variables. Write it as GET /V1/orders, with a method and a path.</source>
        <translation>Methode unbekannt: Methode und Pfad dieses Befehls stehen in Variablen. Schreiben Sie ihn als GET /V1/orders, mit Methode und Pfad.</translation>
    </message>
    <message>
        <source>method unknown: the method is in a variable. Write it out, as GET /V1/orders.</source>
        <translation>Methode unbekannt: Die Methode steht in einer Variablen. Schreiben Sie sie aus, wie in GET /V1/orders.</translation>
    </message>
    <message>
        <source>method unknown. Write it as GET /V1/orders, with a method and a path.</source>
        <translation>Methode unbekannt. Schreiben Sie ihn als GET /V1/orders, mit Methode und Pfad.</translation>
    </message>
    <message>
        <source>There are no calls of the REST API in this. Lines as GET /V1/orders, commands with curl, code, .http files, a HAR, collections of Postman, Insomnia and Bruno, and OpenAPI documents can be read.</source>
        <translation>Hierin sind keine Aufrufe der REST-API. Gelesen werden können Zeilen wie GET /V1/orders, Befehle mit curl, Programmcode, .http-Dateien, HAR, Sammlungen von Postman, Insomnia und Bruno sowie OpenAPI-Dokumente.</translation>
    </message>
    <message>
        <source>This JSON is no HAR, no collection of Postman, Insomnia or Bruno, and no OpenAPI document.</source>
        <translation>Dieses JSON ist kein HAR, keine Sammlung von Postman, Insomnia oder Bruno und kein OpenAPI-Dokument.</translation>
    </message>
    <message>
        <source>This holds variables only. Read it together with the collection that uses them.</source>
        <translation>Hierin stehen nur Variablen. Lesen Sie es zusammen mit der Sammlung, die sie verwendet.</translation>
    </message>
    <message>
        <source>This script takes too many steps; it was not read to its end.</source>
        <translation>Dieses Skript braucht zu viele Schritte; es wurde nicht bis zum Ende gelesen.</translation>
    </message>
</context>
<context>
    <name>CertificateWords</name>
    <message>
        <source>its certificate is from an issuer this computer does not trust.</source>
        <translation>Das Zertifikat stammt von einem Aussteller, dem dieser Computer nicht vertraut.</translation>
    </message>
    <message>
        <source>its certificate is for another address.</source>
        <translation>Das Zertifikat gilt für eine andere Adresse.</translation>
    </message>
    <message>
        <source>its certificate has expired or is not valid yet. Check this computer&apos;s clock, too.</source>
        <translation>Das Zertifikat ist abgelaufen oder noch nicht gültig. Prüfen Sie auch die Uhr dieses Computers.</translation>
    </message>
    <message>
        <source>its certificate was revoked by its issuer.</source>
        <translation>Der Aussteller hat das Zertifikat widerrufen.</translation>
    </message>
    <message>
        <source>its encryption is too weak.</source>
        <translation>Die Verschlüsselung ist zu schwach.</translation>
    </message>
    <message>
        <source>somebody in between intercepts the connection.</source>
        <translation>Jemand dazwischen fängt die Verbindung ab.</translation>
    </message>
    <message>
        <source>its certificate is not valid.</source>
        <translation>Das Zertifikat ist ungültig.</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>A source&apos;s path is empty.</source>
        <translation>Der Pfad einer Quelle ist leer.</translation>
    </message>
    <message>
        <source>No resources and no routes were found in %1.</source>
        <translation>In %1 wurden weder Ressourcen noch Routen gefunden.</translation>
    </message>
    <message>
        <source>There is no preset %1. There are: %2.</source>
        <translation>Eine Vorlage %1 gibt es nicht. Es gibt: %2.</translation>
    </message>
    <message>
        <source>There is no resource %1.</source>
        <translation>Eine Ressource %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no resource %1; nearest are %2.</source>
        <translation>Eine Ressource %1 gibt es nicht; am nächsten kommen %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n more are unknown.</source>
        <translation>
            <numerusform>%n weitere ist unbekannt.</numerusform>
            <numerusform>%n weitere sind unbekannt.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 does not match any route.</source>
        <translation>%1 passt zu keiner Route.</translation>
    </message>
    <message>
        <source>Name calls as &apos;GET /V1/orders&apos;, or a resource by --needs.</source>
        <translation>Nennen Sie Aufrufe wie &apos;GET /V1/orders&apos; oder mit --needs eine Ressource.</translation>
    </message>
    <message>
        <source>No call matches any route.</source>
        <translation>Kein Aufruf passt zu einer Route.</translation>
    </message>
    <message>
        <source>No call of the REST API was found in %1.</source>
        <translation>In %1 wurde kein Aufruf der REST-API gefunden.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read: %2</source>
        <translation>Die Datei %1 ist nicht lesbar: %2</translation>
    </message>
    <message>
        <source>A dialect is one of %1.</source>
        <translation>Ein Dialekt ist einer von: %1.</translation>
    </message>
    <message>
        <source>latchkeyctl: integrations of Adobe Commerce and Magento Open Source stores</source>
        <translation>latchkeyctl: Integrationen für Shops mit Adobe Commerce und Magento Open Source</translation>
    </message>
    <message>
        <source>Everywhere: --profile DIR (another profile folder), --json (machine-readable output), --log FILE (what happens, for support; no secret).
Exit code 0: done; 1: failed, with &quot;problem: &lt;code&gt;: &lt;sentence&gt;&quot; on standard error; 2: not understood.</source>
        <translation>Überall: --profile DIR (anderer Profilordner), --json (maschinenlesbare Ausgabe), --log FILE (was geschieht, für den Support; kein Geheimnis).
Exit-Code 0: erledigt; 1: fehlgeschlagen, mit „problem: &lt;Code&gt;: &lt;Satz&gt;“ auf der Standardfehlerausgabe; 2: nicht verstanden.</translation>
    </message>
    <message>
        <source>See latchkeyctl --help.</source>
        <translation>Siehe latchkeyctl --help.</translation>
    </message>
    <message>
        <source>There is no such command.</source>
        <translation>Diesen Befehl gibt es nicht.</translation>
    </message>
    <message>
        <source>Usage: latchkeyctl %1 %2</source>
        <translation>Aufruf: latchkeyctl %1 %2</translation>
    </message>
    <message>
        <source>The option --%1 is missing.</source>
        <translation>Die Option --%1 fehlt.</translation>
    </message>
    <message>
        <source>Not everything could be written to standard output.</source>
        <translation>Nicht alles ließ sich auf die Standardausgabe schreiben.</translation>
    </message>
    <message>
        <source>The login page went no further: %1</source>
        <translation>Auf der Anmeldeseite ging es nicht weiter: %1</translation>
    </message>
    <message>
        <source>Practice integration</source>
        <translation>Übungsintegration</translation>
    </message>
    <message>
        <source>There is no file or folder &quot;%1&quot;.</source>
        <translation>Es gibt keine Datei und keinen Ordner „%1“.</translation>
    </message>
    <message>
        <source>The built-in catalogue is used instead.</source>
        <translation>Stattdessen wird der eingebaute Katalog verwendet.</translation>
    </message>
    <message>
        <source>Grants %1 of %2 resources.</source>
        <translation>Gewährt %1 von %2 Ressourcen.</translation>
    </message>
    <message numerus="yes">
        <source>%n of them are sensitive; see --json.</source>
        <translation>
            <numerusform>%n davon ist heikel; siehe --json.</numerusform>
            <numerusform>%n davon sind heikel; siehe --json.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not among the resources that are known: %1</source>
        <translation>Nicht unter den bekannten Ressourcen: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n are new since the last activation: once the store&apos;s integration has them, activate it again.</source>
        <translation>
            <numerusform>%n ist neu seit der letzten Aktivierung: Sobald die Integration im Shop sie hat, aktivieren Sie sie erneut.</numerusform>
            <numerusform>%n sind neu seit der letzten Aktivierung: Sobald die Integration im Shop sie hat, aktivieren Sie sie erneut.</numerusform>
        </translation>
    </message>
    <message>
        <source>Only one of --set, --all and --preset can be used.</source>
        <translation>Von --set, --all und --preset geht nur eines.</translation>
    </message>
    <message>
        <source>Prints the resources with every parent they need</source>
        <translation>Gibt die Ressourcen mit allen übergeordneten aus, die sie brauchen</translation>
    </message>
    <message>
        <source>Prints the route that each call meets and the resources it needs; --needs: the routes that need a resource</source>
        <translation>Gibt zu jedem Aufruf die Route und deren Ressourcen aus; --needs: die Routen, die eine Ressource brauchen</translation>
    </message>
    <message>
        <source>Lists selections for common kinds of software</source>
        <translation>Nennt Vorlagen für verbreitete Arten von Software</translation>
    </message>
    <message>
        <source>Prints the resources of one of them, with the reasons</source>
        <translation>Gibt die Ressourcen einer Vorlage mit den Gründen aus</translation>
    </message>
    <message>
        <source>Waits for Activate in Admin, exchanges and keeps the tokens</source>
        <translation>Wartet auf „Aktivieren“ im Admin, tauscht und verwahrt die Token</translation>
    </message>
    <message>
        <source>Makes a signed call; PATH like /V1/store/storeConfigs</source>
        <translation>Macht einen signierten Aufruf; PATH etwa /V1/store/storeConfigs</translation>
    </message>
    <message>
        <source>Makes an integration and prints its id; --allow-http: the tokens of a store without https may travel in clear</source>
        <translation>Legt eine Integration an und gibt ihre ID aus; --allow-http: Die Token eines Shops ohne https dürfen unverschlüsselt reisen</translation>
    </message>
    <message>
        <source>Lists the integrations</source>
        <translation>Listet die Integrationen auf</translation>
    </message>
    <message>
        <source>Shows an integration, its URLs for Admin and its timeline</source>
        <translation>Zeigt eine Integration, ihre URLs für den Admin und ihren Verlauf</translation>
    </message>
    <message>
        <source>Allows the login page to go back to another origin</source>
        <translation>Erlaubt der Anmeldeseite die Rückkehr zu einer anderen Adresse</translation>
    </message>
    <message>
        <source>Removes an integration and its keychain entries</source>
        <translation>Entfernt eine Integration und ihre Einträge im Schlüsselbund</translation>
    </message>
    <message>
        <source>Adds who may sign in; the password on standard input</source>
        <translation>Legt ein Login an; Passwort über die Standardeingabe</translation>
    </message>
    <message>
        <source>Lists who may sign in</source>
        <translation>Listet die Logins auf</translation>
    </message>
    <message>
        <source>Removes a login</source>
        <translation>Entfernt ein Login</translation>
    </message>
    <message>
        <source>Activates an integration with the practice store</source>
        <translation>Aktiviert eine Integration mit dem Übungsshop</translation>
    </message>
    <message>
        <source>Writes, reads and deletes an entry in the keychain</source>
        <translation>Schreibt, liest und löscht einen Eintrag im Schlüsselbund</translation>
    </message>
    <message>
        <source>Shows a setting, such as listener.port</source>
        <translation>Zeigt eine Einstellung, etwa listener.port</translation>
    </message>
    <message>
        <source>Changes a setting</source>
        <translation>Ändert eine Einstellung</translation>
    </message>
    <message>
        <source>Signs requests given as JSON lines on standard input</source>
        <translation>Signiert Anfragen, die als JSON-Zeilen auf der Standardeingabe kommen</translation>
    </message>
    <message>
        <source>--timeout takes a number of seconds, at least 1.</source>
        <translation>--timeout verlangt eine Zahl von Sekunden, mindestens 1.</translation>
    </message>
    <message>
        <source>The keychain works: written, read back and deleted.</source>
        <translation>Der Schlüsselbund funktioniert: geschrieben, gelesen und gelöscht.</translation>
    </message>
    <message>
        <source>Tries the tokens with a harmless signed call, which the timeline keeps</source>
        <translation>Probiert die Token mit einem harmlosen signierten Aufruf, den der Verlauf festhält</translation>
    </message>
    <message>
        <source>The store&apos;s address is probably %1. %2 To take it: latchkeyctl integration edit %3 --store %1</source>
        <translation>Die Adresse des Shops ist wohl %1. %2 So übernehmen Sie sie: latchkeyctl integration edit %3 --store %1</translation>
    </message>
    <message>
        <source>This integration is being activated. Cancel that first.</source>
        <translation>Diese Integration wird gerade aktiviert. Brechen Sie das zuerst ab.</translation>
    </message>
    <message>
        <source>Changes what is given; with another store URL the integration has to be activated again</source>
        <translation>Ändert, was angegeben ist; mit einer anderen Shop-URL muss die Integration neu aktiviert werden</translation>
    </message>
    <message>
        <source>%1 is a store or a release, %2 is none. Compare two of these, or two selections.</source>
        <translation>%1 ist ein Shop oder ein Release, %2 nicht. Vergleichen Sie zwei davon oder zwei Auswahlen.</translation>
    </message>
    <message>
        <source>Compares two selections (api.xml, integration.xml, a list or JSON; --integration: which of several there), two releases (2.4.6 2.4.8) or two stores&apos; code; - is only in A, + only in B, &gt; moved, ~ changed</source>
        <translation>Vergleicht zwei Auswahlen (api.xml, integration.xml, Liste oder JSON; --integration: welche von mehreren darin), zwei Releases (2.4.6 2.4.8) oder den Code zweier Shops; - ist nur in A, + nur in B, &gt; verschoben, ~ geändert</translation>
    </message>
    <message>
        <source>--release says which release of the built-in catalogue is meant: add --from catalogue, or leave --release out.</source>
        <translation>--release sagt, welches Release des eingebauten Katalogs gemeint ist: Geben Sie auch --from catalogue an oder lassen Sie --release weg.</translation>
    </message>
    <message>
        <source>%1 holds no integration %2. There are: %3.</source>
        <translation>%1 enthält keine Integration %2. Es gibt: %3.</translation>
    </message>
    <message>
        <source>%1 holds several integrations: %2. Say which one by --integration.</source>
        <translation>%1 enthält mehrere Integrationen: %2. Sagen Sie mit --integration, welche gemeint ist.</translation>
    </message>
    <message>
        <source>Nearest to %1 are %2.</source>
        <translation>Am ähnlichsten zu %1 sind %2.</translation>
    </message>
    <message>
        <source>%1 is needed, but no acl.xml that was read defines it: only All (%2) opens such calls.</source>
        <translation>%1 wird gebraucht, aber keine gelesene acl.xml definiert es: Nur „Alle“ (%2) öffnet solche Aufrufe.</translation>
    </message>
    <message>
        <source>Prints the ACL resources, as Commerce merges them. PATH: a store&apos;s code, a folder or zip of modules, an acl.xml or webapi.xml, or &quot;catalogue&quot; (built in, also without --from); --release: which release of that, such as 2.4.6; --disabled: with what is switched off</source>
        <translation>Gibt die ACL-Ressourcen aus, wie Commerce sie zusammenführt. PATH: der Code eines Shops, ein Ordner oder Zip mit Modulen, eine acl.xml oder webapi.xml oder „catalogue“ (eingebaut, auch ohne --from); --release: welches Release davon, etwa 2.4.6; --disabled: auch, was abgeschaltet ist</translation>
    </message>
    <message>
        <source>Prints the resources that the calls in files need: scripts, code, lists, collections with their environments, OpenAPI, HAR; FILE - is standard input</source>
        <translation>Gibt die Ressourcen aus, die die Aufrufe in Dateien brauchen: Skripte, Programmcode, Listen, Sammlungen mit ihren Umgebungen, OpenAPI, HAR; DATEI - ist die Standardeingabe</translation>
    </message>
    <message>
        <source>The file %1 holds more than %2 MiB.</source>
        <translation>Die Datei %1 enthält mehr als %2 MiB.</translation>
    </message>
    <message>
        <source>%1, signature refused: %2</source>
        <translation>%1, Signatur abgelehnt: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Put an argument that holds a space in quotes.</source>
        <translation>Setzen Sie ein Argument, das ein Leerzeichen enthält, in Anführungszeichen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) need no resource, they are open to everybody: %1.</source>
        <translation>
            <numerusform>%Ln Aufruf braucht keine Ressource, er steht allen offen: %1.</numerusform>
            <numerusform>%Ln Aufrufe brauchen keine Ressource, sie stehen allen offen: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) are for signed-in customers; an integration cannot use them: %1.</source>
        <translation>
            <numerusform>%Ln Aufruf ist für angemeldete Kunden; eine Integration kann ihn nicht verwenden: %1.</numerusform>
            <numerusform>%Ln Aufrufe sind für angemeldete Kunden; eine Integration kann sie nicht verwenden: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s) go to GraphQL, which needs no resource of an integration.</source>
        <translation>
            <numerusform>%Ln Anfrage geht an GraphQL, das keine Ressource einer Integration braucht.</numerusform>
            <numerusform>%Ln Anfragen gehen an GraphQL, das keine Ressource einer Integration braucht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The method of %Ln call(s) is unknown; what they need is not among the resources.</source>
        <translation>
            <numerusform>Die Methode von %Ln Aufruf ist unbekannt; was er braucht, ist nicht unter den Ressourcen.</numerusform>
            <numerusform>Die Methode von %Ln Aufrufen ist unbekannt; was sie brauchen, ist nicht unter den Ressourcen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Prints the resources an integration asks for, parents included; --set: those of an api.xml, integration.xml, list or JSON, --integration: which of several there; --from, --release: what they are chosen from, as with acl tree</source>
        <translation>Gibt die Ressourcen aus, die eine Integration verlangt, samt Eltern; --set: die einer api.xml, integration.xml, Liste oder JSON, --integration: welche von mehreren darin; --from, --release: woraus sie gewählt werden, wie bei acl tree</translation>
    </message>
</context>
<context>
    <name>Commerce</name>
    <message>
        <source>The tokens are those of %1, not of %2, so nothing was sent. Correct the integration&apos;s store address, or activate it anew at the store.</source>
        <translation>Die Token gehören zu %1, nicht zu %2, deshalb wurde nichts gesendet. Berichtigen Sie die Shop-Adresse der Integration oder aktivieren Sie sie im Shop neu.</translation>
    </message>
    <message>
        <source>another store</source>
        <translation>einem anderen Shop</translation>
    </message>
    <message>
        <source>A method is one word in capitals, such as GET, POST, PUT or DELETE.</source>
        <translation>Eine Methode ist ein Wort in Großbuchstaben, etwa GET, POST, PUT oder DELETE.</translation>
    </message>
    <message>
        <source>There is no dialect of that name. Known are %1.</source>
        <translation>Einen Dialekt dieses Namens gibt es nicht. Bekannt sind %1.</translation>
    </message>
    <message>
        <source>This store signs as %1 do.</source>
        <translation>Dieser Shop signiert wie %1.</translation>
    </message>
    <message>
        <source>The store&apos;s address is not a web address that starts with http:// or https:// and ends with a slash. Correct it in the integration.</source>
        <translation>Die Adresse des Shops ist keine Webadresse, die mit http:// oder https:// beginnt und mit einem Schrägstrich endet. Berichtigen Sie sie in der Integration.</translation>
    </message>
    <message>
        <source>%1 would be called over http, where everyone on the way can read and use the tokens, so nothing was sent. Use the store&apos;s https address, or agree to http for this integration.</source>
        <translation>%1 würde über http aufgerufen, wo jeder auf dem Weg die Token lesen und benutzen kann; deshalb wurde nichts gesendet. Nehmen Sie die https-Adresse des Shops oder lassen Sie für diese Integration http zu.</translation>
    </message>
    <message>
        <source>A path starts with one slash, like /V1/store/storeConfigs; the store&apos;s address is put before it and cannot be another.</source>
        <translation>Ein Pfad beginnt mit einem Schrägstrich, etwa /V1/store/storeConfigs; davor kommt die Adresse des Shops, eine andere ist nicht möglich.</translation>
    </message>
    <message>
        <source>A path holds no control characters, no backslash and no &apos;#&apos;. Write them as %0A, %5C and %23.</source>
        <translation>Ein Pfad enthält keine Steuerzeichen, keinen Backslash und kein „#“. Schreiben Sie sie als %0A, %5C und %23.</translation>
    </message>
    <message>
        <source>A path holds no two slashes in a row. Write a slash inside a name, such as a SKU, as %2F.</source>
        <translation>Ein Pfad enthält keine zwei Schrägstriche hintereinander. Schreiben Sie einen Schrägstrich in einem Namen, etwa einer SKU, als %2F.</translation>
    </message>
    <message>
        <source>A path holds no segments &quot;.&quot; or &quot;..&quot;: it cannot lead out of the store&apos;s REST API.</source>
        <translation>Ein Pfad enthält keine Teile „.“ oder „..“: Er kann nicht aus der REST-API des Shops hinausführen.</translation>
    </message>
    <message>
        <source>%1 sends this call on to another page, and calls are never followed elsewhere. Check the store&apos;s address, a missing or superfluous &quot;index.php/&quot; included.</source>
        <translation>%1 leitet diesen Aufruf auf eine andere Seite um, und Umleitungen wird nie gefolgt. Prüfen Sie die Adresse des Shops, auch auf ein fehlendes oder überflüssiges „index.php/“.</translation>
    </message>
    <message>
        <source>%1 sends this call on to %2, and calls are never followed elsewhere. If that is the store, enter that address for the integration.</source>
        <translation>%1 leitet diesen Aufruf auf %2 um, und Umleitungen wird nie gefolgt. Ist das der Shop, tragen Sie diese Adresse bei der Integration ein.</translation>
    </message>
    <message>
        <source>%1 refused the call with status %2 and no reason. Look at the log of the store&apos;s server.</source>
        <translation>%1 hat den Aufruf mit Status %2 ohne Grund abgelehnt. Sehen Sie ins Protokoll des Shop-Servers.</translation>
    </message>
    <message>
        <source>%1 refused the call and says: “%2”</source>
        <translation>%1 hat den Aufruf abgelehnt und meldet: „%2“</translation>
    </message>
    <message>
        <source>%1 is under maintenance or overloaded. Wait until the store is back, then try again.</source>
        <translation>%1 wird gewartet oder ist überlastet. Warten Sie, bis der Shop wieder da ist, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>%1 ran into an error of its own (status %2). Look at the store&apos;s exception log before trying again.</source>
        <translation>%1 hatte selbst einen Fehler (Status %2). Sehen Sie ins Exception-Log des Shops, bevor Sie es erneut versuchen.</translation>
    </message>
    <message>
        <source>A guard before %1 (a password of the web server, a firewall) turned the call away with status %2. Ask whoever runs the server to let the store&apos;s API through.</source>
        <translation>Eine Sperre vor %1 (Passwort des Webservers, Firewall) hat den Aufruf mit Status %2 abgewiesen. Lassen Sie den Betreiber des Servers die API des Shops freigeben.</translation>
    </message>
    <message>
        <source>What answers at %1 is not the API of a Commerce store (status %2). Check the store&apos;s address.</source>
        <translation>Unter %1 antwortet nicht die API eines Commerce-Shops (Status %2). Prüfen Sie die Adresse des Shops.</translation>
    </message>
    <message>
        <source>%1 said yes, but its answer cannot be read. Something between this computer and the store may be changing it.</source>
        <translation>%1 meldet Erfolg, aber die Antwort ist nicht lesbar. Womöglich verändert sie etwas zwischen diesem Computer und dem Shop.</translation>
    </message>
    <message>
        <source>%1 does not accept the signature in any form it is known to take. Check that the store&apos;s address is the one its Admin shows, then activate the integration again so that the keys are fresh.</source>
        <translation>%1 akzeptiert die Signatur in keiner der Formen, die von Shops bekannt sind. Prüfen Sie, ob die Adresse des Shops die ist, die sein Admin zeigt, und aktivieren Sie die Integration dann neu, damit die Schlüssel frisch sind.</translation>
    </message>
    <message>
        <source>%1 accepts neither HMAC-SHA256 nor HMAC-SHA1 signatures. Ask whoever runs the store which changes were made to its OAuth.</source>
        <translation>%1 akzeptiert weder HMAC-SHA256- noch HMAC-SHA1-Signaturen. Fragen Sie den Betreiber des Shops, was an dessen OAuth geändert wurde.</translation>
    </message>
    <message>
        <source>%1 refuses the time this computer gives. Set the clock of this computer, or of the store&apos;s server, right and try again.</source>
        <translation>%1 lehnt die Uhrzeit dieses Computers ab. Stellen Sie die Uhr dieses Computers oder die des Shop-Servers richtig und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>%1 received this request twice: something on the way there sends requests again. The first one may have been carried out. Ask whoever runs the store&apos;s proxy to turn off repeating.</source>
        <translation>%1 hat diese Anfrage zweimal erhalten: Etwas auf dem Weg dorthin sendet Anfragen noch einmal. Die erste wurde womöglich ausgeführt. Lassen Sie den Betreiber des Proxys vor dem Shop die Wiederholung abschalten.</translation>
    </message>
    <message>
        <source>%1 does not know this integration: it was deleted or made anew there. In Admin, open System › Extensions › Integrations and activate it.</source>
        <translation>%1 kennt diese Integration nicht: Sie wurde dort gelöscht oder neu angelegt. Öffnen Sie im Admin System › Erweiterungen › Integrationen und aktivieren Sie sie.</translation>
    </message>
    <message>
        <source>%1 does not know this integration: its consumer key is not one of that store&apos;s. Activate the integration again in Admin.</source>
        <translation>%1 kennt diese Integration nicht: Ihr Consumer-Key stammt nicht von diesem Shop. Aktivieren Sie die Integration im Admin neu.</translation>
    </message>
    <message>
        <source>The time %1 gives for fetching tokens (5 minutes unless changed there) is over. Click Activate in Admin again and sign in sooner.</source>
        <translation>Die Frist, in der %1 Token herausgibt (5 Minuten, wenn dort nicht geändert), ist abgelaufen. Klicken Sie im Admin noch einmal auf „Aktivieren“ und melden Sie sich früher an.</translation>
    </message>
    <message>
        <source>%1 has already given out the request token for these credentials, and gives it only once.</source>
        <translation>%1 hat das Request-Token für diese Zugangsdaten schon herausgegeben und tut das nur einmal.</translation>
    </message>
    <message>
        <source>The verifier does not belong to this activation at %1. Click Activate in Admin again.</source>
        <translation>Der Verifier gehört nicht zu dieser Aktivierung bei %1. Klicken Sie im Admin noch einmal auf „Aktivieren“.</translation>
    </message>
    <message>
        <source>The verifier is not one %1 gave out. Click Activate in Admin again.</source>
        <translation>Der Verifier stammt nicht von %1. Klicken Sie im Admin noch einmal auf „Aktivieren“.</translation>
    </message>
    <message>
        <source>%1 does not know this token any more. Click Reauthorize (or Activate) for the integration in Admin.</source>
        <translation>%1 kennt dieses Token nicht mehr. Klicken Sie im Admin bei der Integration auf „Erneut autorisieren“ (oder „Aktivieren“).</translation>
    </message>
    <message>
        <source>%1 has exchanged this token before. Click Reauthorize for the integration in Admin.</source>
        <translation>%1 hat dieses Token schon einmal getauscht. Klicken Sie im Admin bei der Integration auf „Erneut autorisieren“.</translation>
    </message>
    <message>
        <source>%1 has revoked this integration&apos;s token. Click Reauthorize for the integration in Admin.</source>
        <translation>%1 hat das Token dieser Integration widerrufen. Klicken Sie im Admin bei der Integration auf „Erneut autorisieren“.</translation>
    </message>
    <message>
        <source>%1 does not allow the integration this call: %2 Grant the resource on the integration&apos;s API tab in Admin, and check that the integration is active.</source>
        <translation>%1 erlaubt der Integration diesen Aufruf nicht: %2 Geben Sie die Ressource im Admin auf dem API-Reiter der Integration frei und prüfen Sie, ob die Integration aktiv ist.</translation>
    </message>
    <message>
        <source>%1 has no such call. Check the path and the method; the module that brings it may be missing or off.</source>
        <translation>Diesen Aufruf gibt es bei %1 nicht. Prüfen Sie Pfad und Methode; das Modul dafür fehlt womöglich oder ist ausgeschaltet.</translation>
    </message>
    <message>
        <source>Commerce up to 2.4.5</source>
        <translation>Commerce bis 2.4.5</translation>
    </message>
    <message>
        <source>Commerce 2.4.6 and 2.4.7</source>
        <translation>Commerce 2.4.6 und 2.4.7</translation>
    </message>
    <message>
        <source>Commerce 2.4.6 and 2.4.7 with Adobe&apos;s later fix</source>
        <translation>Commerce 2.4.6 und 2.4.7 mit Adobes späterer Korrektur</translation>
    </message>
    <message>
        <source>Commerce 2.4.8 and newer</source>
        <translation>Commerce ab 2.4.8</translation>
    </message>
    <message>
        <source>RFC 5849 to the letter</source>
        <translation>RFC 5849 auf den Buchstaben genau</translation>
    </message>
    <message>
        <source>%1 accepts the signature, but the integration is not active. Check its status in Admin.</source>
        <translation>%1 nimmt die Signatur an, aber die Integration ist nicht aktiv. Prüfen Sie ihren Status im Admin.</translation>
    </message>
    <message>
        <source>%1 receives no Authorization header: a web server or proxy on the way takes it off, so no signed call can work.</source>
        <translation>Bei %1 kommt kein Authorization-Header an: Ein Webserver oder Proxy auf dem Weg entfernt ihn, daher kann kein signierter Aufruf gelingen.</translation>
    </message>
    <message>
        <source>Something in front of %1 asks for a user name and a password (HTTP Basic).</source>
        <translation>Etwas vor %1 verlangt Benutzername und Passwort (HTTP Basic).</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>A store reads a &apos;+&apos; in a path as a space. Write a plus inside a name, such as a SKU, as %2B, and a space as %20.</source>
        <translation>Ein Shop liest ein „+“ in einem Pfad als Leerzeichen. Schreiben Sie ein Plus in einem Namen, etwa einer SKU, als %2B und ein Leerzeichen als %20.</translation>
    </message>
    <message>
        <source>Or it is the %2F: Apache turns such addresses away unless AllowEncodedSlashes is on.</source>
        <translation>Oder es liegt am %2F: Apache weist solche Adressen ab, wenn AllowEncodedSlashes nicht eingeschaltet ist.</translation>
    </message>
    <message>
        <source>A path names the version of the API, as /V1/store/storeConfigs does.</source>
        <translation>Ein Pfad nennt die Version der API, wie /V1/store/storeConfigs.</translation>
    </message>
    <message>
        <source>Inside a name, such as a SKU, write a slash as %2F, a plus as %2B and a space as %20.</source>
        <translation>Schreiben Sie in einem Namen, etwa einer SKU, einen Schrägstrich als %2F, ein Plus als %2B und ein Leerzeichen als %20.</translation>
    </message>
    <message>
        <source>The web server at %1 asks for a password of its own (HTTP Basic) before the store sees the call. Ask whoever runs it to let the store&apos;s API through without one.</source>
        <translation>Der Webserver unter %1 verlangt ein eigenes Passwort (HTTP Basic), bevor der Shop den Aufruf sieht. Bitten Sie den Betreiber, die API des Shops ohne Passwort durchzulassen.</translation>
    </message>
    <message>
        <source>The web server at %1 answered with an error of its own (status %2): it had no answer from the store behind it. Ask whoever runs it to look at its error log. What was asked for may have been done.</source>
        <translation>Der Webserver unter %1 hat mit einem eigenen Fehler geantwortet (Status %2): Vom Shop dahinter bekam er keine Antwort. Bitten Sie den Betreiber, in dessen Fehlerprotokoll zu sehen. Was verlangt wurde, ist vielleicht trotzdem geschehen.</translation>
    </message>
    <message>
        <source>%1 ran into an error of its own (status %2) and wrote it down as report %3. Before trying again, ask whoever runs the store to look for that in var/log and var/report.</source>
        <translation>In %1 ist ein Fehler aufgetreten (Status %2); der Shop hat ihn als Bericht %3 aufgeschrieben. Bitten Sie den Betreiber, danach in var/log und var/report zu suchen, bevor Sie es noch einmal versuchen.</translation>
    </message>
    <message>
        <source>%1 answered with a web page, not with the store&apos;s API (status %2). Check the store&apos;s address: its host, and whether a folder is missing or too many, such as /admin/ or /rest/V1/.</source>
        <translation>%1 hat mit einer Webseite geantwortet, nicht mit der API des Shops (Status %2). Prüfen Sie die Adresse des Shops: den Host, und ob ein Ordner fehlt oder zu viel ist, etwa /admin/ oder /rest/V1/.</translation>
    </message>
    <message>
        <source>The web server at %1 takes no request as large as this one (status %2). Send less at once, or ask whoever runs it to raise its limit.</source>
        <translation>Der Webserver unter %1 nimmt keine so große Anfrage an (Status %2). Senden Sie weniger auf einmal, oder bitten Sie den Betreiber, die Grenze zu erhöhen.</translation>
    </message>
    <message>
        <source>The web server at %1 takes no address or header as long as this one (status %2). Ask for less at once, such as fewer filters, or ask whoever runs it to raise its limit.</source>
        <translation>Der Webserver unter %1 nimmt keine so lange Adresse oder Kopfzeile an (Status %2). Fragen Sie weniger auf einmal ab, etwa mit weniger Filtern, oder bitten Sie den Betreiber, die Grenze zu erhöhen.</translation>
    </message>
    <message>
        <source>Commerce 2.4.6 and 2.4.7 with a patch taken from 2.4.8</source>
        <translation>Commerce 2.4.6 und 2.4.7 mit einem Patch aus 2.4.8</translation>
    </message>
</context>
<context>
    <name>Console</name>
    <message>
        <source> (%1 s)</source>
        <translation> (%L1 s)</translation>
    </message>
    <message>
        <source>Nothing came on standard input. Pass the password there, on one line.</source>
        <translation>Auf der Standardeingabe kam nichts an. Übergeben Sie dort das Passwort in einer Zeile.</translation>
    </message>
    <message>
        <source>Standard input holds more than %1 MiB.</source>
        <translation>Auf der Standardeingabe kamen mehr als %1 MiB.</translation>
    </message>
    <message>
        <source>Standard input cannot be read to its end (%1). Check where it comes from.</source>
        <translation>Die Standardeingabe kann nicht bis zum Ende gelesen werden (%1). Prüfen Sie, woher sie kommt.</translation>
    </message>
    <message>
        <source>The line on standard input is longer than %1 characters, which no password is.</source>
        <translation>Die Zeile auf der Standardeingabe ist länger als %1 Zeichen; so lang ist kein Passwort.</translation>
    </message>
</context>
<context>
    <name>Documents</name>
    <message>
        <source>This is not a regular file; it was not opened.</source>
        <translation>Das ist keine gewöhnliche Datei; sie wurde nicht geöffnet.</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>Die Datei lässt sich nicht lesen: %1</translation>
    </message>
    <message>
        <source>The file is larger than %L1 MiB.</source>
        <translation>Die Datei ist größer als %L1 MiB.</translation>
    </message>
    <message>
        <source>An element has more than %L1 attributes.</source>
        <translation>Ein Element hat mehr als %L1 Attribute.</translation>
    </message>
    <message>
        <source>The file&apos;s elements are in a namespace; Commerce finds nothing in it.</source>
        <translation>Die Elemente der Datei liegen in einem Namensraum; Commerce findet darin nichts.</translation>
    </message>
    <message>
        <source>The attribute &quot;%1&quot; has %L2 characters; %L3 are the most.</source>
        <translation>Das Attribut „%1“ hat %L2 Zeichen; höchstens %L3 sind erlaubt.</translation>
    </message>
    <message>
        <source>A tag or a comment has more than %L1 characters.</source>
        <translation>Ein Tag oder Kommentar hat mehr als %L1 Zeichen.</translation>
    </message>
    <message>
        <source>The file is not well-formed XML.</source>
        <translation>Die Datei ist kein wohlgeformtes XML.</translation>
    </message>
    <message>
        <source>The file has a document type declaration, which Commerce&apos;s files never need. It was not read.</source>
        <translation>Die Datei hat eine Dokumenttyp-Deklaration, die Dateien von Commerce nie brauchen. Sie wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>Elements are nested more than %L1 levels deep.</source>
        <translation>Elemente sind mehr als %L1 Ebenen tief verschachtelt.</translation>
    </message>
    <message>
        <source>The file has more than %L1 elements.</source>
        <translation>Die Datei hat mehr als %L1 Elemente.</translation>
    </message>
    <message>
        <source>The YAML has an anchor or alias (&amp; or *), which can expand without end. Save it as JSON, or without them.</source>
        <translation>Das YAML hat einen Anker oder Alias (&amp; oder *), der sich endlos ausdehnen kann. Speichern Sie es als JSON oder ohne diese.</translation>
    </message>
    <message>
        <source>The YAML has more than %L1 values.</source>
        <translation>Das YAML hat mehr als %L1 Werte.</translation>
    </message>
    <message>
        <source>The YAML is nested more than %L1 levels deep.</source>
        <translation>Das YAML ist mehr als %L1 Ebenen tief verschachtelt.</translation>
    </message>
    <message>
        <source>The YAML has a key that is no text.</source>
        <translation>Das YAML hat einen Schlüssel, der kein Text ist.</translation>
    </message>
    <message>
        <source>The YAML is larger than %L1 MiB.</source>
        <translation>Das YAML ist größer als %L1 MiB.</translation>
    </message>
    <message>
        <source>The YAML cannot be read.</source>
        <translation>Das YAML lässt sich nicht lesen.</translation>
    </message>
</context>
<context>
    <name>DropQuestion</name>
    <message numerus="yes">
        <source>%n chosen resource(s) below need it. If you keep them, it stays granted as what they lie in.</source>
        <translation>
            <numerusform>%n gewählte Ressource darunter braucht sie. Behalten Sie diese, bleibt sie als übergeordnete gewährt.</numerusform>
            <numerusform>%n gewählte Ressourcen darunter brauchen sie. Behalten Sie diese, bleibt sie als übergeordnete gewährt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is granted because %n chosen resource(s) below need it.</source>
        <translation>
            <numerusform>Sie ist gewährt, weil %n gewählte Ressource darunter sie braucht.</numerusform>
            <numerusform>Sie ist gewährt, weil %n gewählte Ressourcen darunter sie brauchen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove “%1”?</source>
        <translation>„%1“ entfernen?</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Behalten</translation>
    </message>
    <message numerus="yes">
        <source>Remove also the %n below</source>
        <translation>
            <numerusform>Auch die %n darunter entfernen</numerusform>
            <numerusform>Auch die %n darunter entfernen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HttpServer</name>
    <message>
        <source>This computer does not let Latchkey listen on port %1. Choose another port in Settings.</source>
        <translation>Dieser Computer lässt Latchkey nicht auf Port %1 empfangen. Wählen Sie in den Einstellungen einen anderen Port.</translation>
    </message>
</context>
<context>
    <name>Httpcall</name>
    <message>
        <source>No connection to %1 came about within %2 s. Check the address, and whether a firewall or a missing VPN is in the way.</source>
        <translation>Zu %1 kam innerhalb von %2 s keine Verbindung zustande. Prüfen Sie die Adresse und ob eine Firewall oder ein fehlendes VPN im Weg ist.</translation>
    </message>
    <message>
        <source>%1 took the request but did not answer within %2 s. The store may be busy or stuck; look at its server before trying again.</source>
        <translation>%1 hat die Anfrage angenommen, aber innerhalb von %2 s nicht geantwortet. Der Shop ist womöglich überlastet oder hängt; sehen Sie nach seinem Server, bevor Sie es erneut versuchen.</translation>
    </message>
    <message>
        <source>The answer of %1 was not complete after %2 s. The store or the line is too slow; try again when it is less busy.</source>
        <translation>Die Antwort von %1 war nach %2 s nicht vollständig. Der Shop oder die Leitung ist zu langsam; versuchen Sie es erneut, wenn weniger los ist.</translation>
    </message>
    <message>
        <source>The call to %1 was cancelled.</source>
        <translation>Der Aufruf von %1 wurde abgebrochen.</translation>
    </message>
    <message>
        <source>%1 answered with more data than expected, so the answer was cut off. Check that the address is that of the store.</source>
        <translation>%1 hat mit mehr Daten als erwartet geantwortet, deshalb wurde die Antwort abgeschnitten. Prüfen Sie, ob das die Adresse des Shops ist.</translation>
    </message>
    <message>
        <source>%1 answered with header lines without end, so the answer was cut off. Check that the address is that of the store.</source>
        <translation>%1 hat mit endlosen Kopfzeilen geantwortet, deshalb wurde die Antwort abgeschnitten. Prüfen Sie, ob das die Adresse des Shops ist.</translation>
    </message>
    <message>
        <source>%1 answered in a compression that was not asked for. Ask whoever runs the store&apos;s server to send gzip or nothing.</source>
        <translation>%1 hat mit einer Komprimierung geantwortet, die nicht verlangt war. Lassen Sie den Betreiber des Servers gzip oder unkomprimiert senden.</translation>
    </message>
    <message>
        <source>The answer of %1 could not be written on. Check the disk or the program it was handed to.</source>
        <translation>Die Antwort von %1 ließ sich nicht weiterschreiben. Prüfen Sie den Datenträger oder das Programm, das sie bekam.</translation>
    </message>
    <message>
        <source>%1 closed the connection in the middle of its answer. Try again; if it goes on, look at the log of the store&apos;s server.</source>
        <translation>%1 hat die Verbindung mitten in der Antwort geschlossen. Versuchen Sie es erneut; bleibt es dabei, sehen Sie ins Protokoll des Shop-Servers.</translation>
    </message>
    <message>
        <source>%1 closed the connection without answering. Look at the log of the store&apos;s server before trying again.</source>
        <translation>%1 hat die Verbindung ohne Antwort geschlossen. Sehen Sie ins Protokoll des Shop-Servers, bevor Sie es erneut versuchen.</translation>
    </message>
    <message>
        <source>%1 could not be reached by way of the proxy that the environment sets (https_proxy, http_proxy or all_proxy). Check its address, or unset it.</source>
        <translation>%1 war über den Proxy aus der Umgebung (https_proxy, http_proxy oder all_proxy) nicht erreichbar. Prüfen Sie dessen Adresse oder entfernen Sie ihn.</translation>
    </message>
    <message>
        <source>Nothing answers at %1: the connection was refused. Check that the store&apos;s server runs, and the address and port.</source>
        <translation>Unter %1 antwortet nichts: Die Verbindung wurde abgelehnt. Prüfen Sie, ob der Server des Shops läuft, und die Adresse samt Port.</translation>
    </message>
    <message>
        <source>%1 could not be reached. Check the network connection, and whether a firewall or a missing VPN is in the way.</source>
        <translation>%1 war nicht erreichbar. Prüfen Sie die Netzwerkverbindung und ob eine Firewall oder ein fehlendes VPN im Weg ist.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not trusted by this computer, so nothing was sent. Ask whoever runs the store&apos;s server for a valid certificate, or add its authority to this computer&apos;s trusted ones.</source>
        <translation>Dieser Computer vertraut dem Zertifikat von %1 nicht, deshalb wurde nichts gesendet. Bitten Sie den Betreiber des Shop-Servers um ein gültiges Zertifikat oder nehmen Sie dessen Aussteller in die vertrauenswürdigen dieses Computers auf.</translation>
    </message>
    <message>
        <source>No secure connection to %1 came about, so nothing was sent. Check that this port speaks https.</source>
        <translation>Zu %1 kam keine sichere Verbindung zustande, deshalb wurde nichts gesendet. Prüfen Sie, ob dieser Port https spricht.</translation>
    </message>
    <message>
        <source>The proxy refused to connect to the store (status %1). Check the proxy set in the environment (https_proxy) and its password.</source>
        <translation>Der Proxy hat die Verbindung zum Shop abgelehnt (Status %1). Prüfen Sie den Proxy aus der Umgebung (https_proxy) und sein Passwort.</translation>
    </message>
    <message>
        <source>The proxy set in the environment (https_proxy, all_proxy) could not be used. Check its address, or unset it.</source>
        <translation>Der Proxy aus der Umgebung (https_proxy, all_proxy) ist nicht nutzbar. Prüfen Sie seine Adresse oder entfernen Sie ihn.</translation>
    </message>
    <message>
        <source>%1 could not be found: its name is not known here (DNS). Check the spelling of the address and the network connection.</source>
        <translation>%1 wurde nicht gefunden: Der Name ist hier nicht bekannt (DNS). Prüfen Sie die Schreibweise der Adresse und die Netzwerkverbindung.</translation>
    </message>
    <message>
        <source>%1 gave an answer that is not proper HTTP. Check that this address and port are those of the store&apos;s web server.</source>
        <translation>Die Antwort von %1 ist kein gültiges HTTP. Prüfen Sie, ob Adresse und Port die des Webservers des Shops sind.</translation>
    </message>
    <message>
        <source>The call to %1 failed. Support can tell from the detail.</source>
        <translation>Der Aufruf von %1 ist fehlgeschlagen. Die Einzelheiten sagen dem Support mehr.</translation>
    </message>
    <message>
        <source>This request to %1 cannot be sent: its method, address or headers hold characters that HTTP does not allow there.</source>
        <translation>Diese Anfrage an %1 lässt sich nicht senden: Methode, Adresse oder Kopfzeilen enthalten Zeichen, die HTTP dort nicht erlaubt.</translation>
    </message>
</context>
<context>
    <name>Integrations</name>
    <message>
        <source>There is no integration %1 in this profile. List the integrations to see the ids there are.</source>
        <translation>In diesem Profil gibt es keine Integration %1. Listen Sie die Integrationen auf, um die vorhandenen IDs zu sehen.</translation>
    </message>
    <message>
        <source>There is already an integration named “%1” in this profile. Choose another name, or use that integration.</source>
        <translation>In diesem Profil gibt es schon eine Integration namens „%1“. Wählen Sie einen anderen Namen oder benutzen Sie jene Integration.</translation>
    </message>
    <message>
        <source>This is not an origin a store&apos;s Admin can have. Type it like https://admin.shop.example.</source>
        <translation>Das kann nicht die Adresse des Admin eines Shops sein. Schreiben Sie sie wie https://admin.shop.example.</translation>
    </message>
    <message>
        <source>This cannot be the store&apos;s address: %1 Type it like https://shop.example/.</source>
        <translation>Das kann nicht die Adresse des Shops sein: %1 Schreiben Sie sie wie https://shop.example/.</translation>
    </message>
    <message>
        <source>it does not start with https:// or http://.</source>
        <translation>Sie beginnt nicht mit https:// oder http://.</translation>
    </message>
    <message>
        <source>it holds a “?” or “#”. Leave away everything from there on.</source>
        <translation>Sie enthält ein „?“ oder „#“. Lassen Sie alles ab dort weg.</translation>
    </message>
    <message>
        <source>it holds a user name or password. Leave away everything up to the “@”.</source>
        <translation>Sie enthält einen Benutzernamen oder ein Passwort. Lassen Sie alles bis zum „@“ weg.</translation>
    </message>
    <message>
        <source>its path holds “.” or “..” as a part.</source>
        <translation>Ihr Pfad enthält „.“ oder „..“ als Teil.</translation>
    </message>
    <message>
        <source>its path holds a “%” that is no percent-code.</source>
        <translation>Ihr Pfad enthält ein „%“, das kein Prozentcode ist.</translation>
    </message>
    <message>
        <source>it is longer than %1 characters.</source>
        <translation>Sie ist länger als %1 Zeichen.</translation>
    </message>
    <message>
        <source>it holds a space, a backslash or an invisible character.</source>
        <translation>Sie enthält ein Leerzeichen, einen Backslash oder ein unsichtbares Zeichen.</translation>
    </message>
    <message>
        <source>its host name or port is not possible.</source>
        <translation>Ihr Hostname oder Port ist nicht möglich.</translation>
    </message>
    <message>
        <source>it is no web address.</source>
        <translation>Sie ist keine Webadresse.</translation>
    </message>
    <message>
        <source>With http:// the store&apos;s tokens travel unencrypted, and anyone on the way to %1 can read and use them. Use the store&apos;s https:// address; if it really has none, allow unencrypted traffic for this integration explicitly.</source>
        <translation>Mit http:// reisen die Token des Shops unverschlüsselt, und jeder auf dem Weg zu %1 kann sie lesen und benutzen. Nehmen Sie die https://-Adresse des Shops; hat er wirklich keine, erlauben Sie für diese Integration ausdrücklich unverschlüsselte Verbindungen.</translation>
    </message>
    <message>
        <source>An integration&apos;s name has %1 to %2 visible characters on one line.</source>
        <translation>Der Name einer Integration hat %1 bis %2 sichtbare Zeichen in einer Zeile.</translation>
    </message>
    <message>
        <source>This is not an e-mail address a store takes. Type it like name@company.example, or leave it empty.</source>
        <translation>Diese E-Mail-Adresse nimmt kein Shop an. Schreiben Sie sie wie name@company.example oder lassen Sie das Feld leer.</translation>
    </message>
    <message>
        <source>This cannot be the address of the store&apos;s Admin. Copy it from the browser, like https://shop.example/admin_1a2b3c/.</source>
        <translation>Das kann nicht die Adresse des Admin sein. Kopieren Sie sie aus dem Browser, etwa https://shop.example/admin_1a2b3c/.</translation>
    </message>
    <message>
        <source>It is another host: %1, not %2.</source>
        <translation>Es ist ein anderer Host: %1, nicht %2.</translation>
    </message>
    <message>
        <source>It begins with %1.</source>
        <translation>Sie beginnt mit %1.</translation>
    </message>
    <message>
        <source>It has another port: %1, not %2.</source>
        <translation>Sie hat einen anderen Port: %1, nicht %2.</translation>
    </message>
    <message>
        <source>“%1” at the end is too much.</source>
        <translation>„%1“ am Ende ist zu viel.</translation>
    </message>
    <message>
        <source>“%1” at the end is missing.</source>
        <translation>„%1“ am Ende fehlt.</translation>
    </message>
    <message>
        <source>Its path is “%1”, not “%2”.</source>
        <translation>Ihr Pfad ist „%1“, nicht „%2“.</translation>
    </message>
    <message>
        <source>Something was chosen that is no id of a resource. Such a choice cannot be kept.</source>
        <translation>Gewählt wurde etwas, das keine ID einer Ressource ist. Eine solche Auswahl lässt sich nicht speichern.</translation>
    </message>
</context>
<context>
    <name>Listener</name>
    <message>
        <source>This page is opened by your store</source>
        <translation>Diese Seite öffnet Ihr Shop</translation>
    </message>
    <message>
        <source>In Admin, go to System › Extensions › Integrations and click Activate or Reauthorize: Admin opens this page with what it needs.</source>
        <translation>Gehen Sie im Admin zu System › Erweiterungen › Integrationen und klicken Sie auf „Aktivieren“ oder „Erneut autorisieren“: Der Admin öffnet diese Seite mit allem, was sie braucht.</translation>
    </message>
    <message>
        <source>This page is too old</source>
        <translation>Diese Seite ist zu alt</translation>
    </message>
    <message>
        <source>Close this window and click Activate or Reauthorize in Admin once more.</source>
        <translation>Schließen Sie dieses Fenster und klicken Sie im Admin noch einmal auf „Aktivieren“ oder „Erneut autorisieren“.</translation>
    </message>
    <message>
        <source>en</source>
        <comment>the language of this translation, as in HTML&apos;s lang attribute</comment>
        <translation>de</translation>
    </message>
    <message>
        <source>%1 – Latchkey</source>
        <translation>%1 – Latchkey</translation>
    </message>
    <message>
        <source>The next try takes %1 s longer, so that nobody can guess quickly.</source>
        <translation>Der nächste Versuch dauert %1 s länger, damit niemand schnell raten kann.</translation>
    </message>
    <message>
        <source>Wrong name or password.</source>
        <translation>Name oder Passwort ist falsch.</translation>
    </message>
    <message>
        <source>This form was sent before. Type your name and password once more.</source>
        <translation>Dieses Formular wurde schon gesendet. Geben Sie Name und Passwort noch einmal ein.</translation>
    </message>
    <message>
        <source>There is no login yet. Add one in Latchkey first, then come back to this page.</source>
        <translation>Es gibt noch kein Login. Legen Sie zuerst eines in Latchkey an und kehren Sie dann zu dieser Seite zurück.</translation>
    </message>
    <message>
        <source>Waiting for the store</source>
        <translation>Warten auf den Shop</translation>
    </message>
    <message>
        <source>You are signed in. The store has not sent its credentials yet; this page goes on by itself when they arrive.</source>
        <translation>Sie sind angemeldet. Der Shop hat seine Zugangsdaten noch nicht gesendet; diese Seite geht von selbst weiter, sobald sie da sind.</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Verbindung läuft</translation>
    </message>
    <message>
        <source>You are signed in. Latchkey is exchanging the store&apos;s credentials for access.</source>
        <translation>Sie sind angemeldet. Latchkey tauscht die Zugangsdaten des Shops gegen den Zugriff.</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Going back to your store.</source>
        <translation>Es geht zurück zu Ihrem Shop.</translation>
    </message>
    <message>
        <source>Close this window to go on in Admin.</source>
        <translation>Schließen Sie dieses Fenster und machen Sie im Admin weiter.</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>Latchkey&apos;s window says what to do next.</source>
        <translation>Was zu tun ist, steht im Fenster von Latchkey.</translation>
    </message>
    <message>
        <source>Afterwards this window is asked to go to another address than your store&apos;s:</source>
        <translation>Danach soll dieses Fenster zu einer anderen Adresse als der Ihres Shops gehen:</translation>
    </message>
    <message>
        <source>Go there only if it is where you open Admin.</source>
        <translation>Gehen Sie nur dorthin, wenn Sie dort Ihren Admin öffnen.</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Dorthin gehen</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Hier bleiben</translation>
    </message>
    <message>
        <source>Sign in to Latchkey</source>
        <translation>Bei Latchkey anmelden</translation>
    </message>
    <message>
        <source>This connects your store with an integration on this computer.</source>
        <translation>Das verbindet Ihren Shop mit einer Integration auf diesem Computer.</translation>
    </message>
    <message>
        <source>Integration</source>
        <translation>Integration</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Shop</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Sign in and connect</source>
        <translation>Anmelden und verbinden</translation>
    </message>
    <message>
        <source>A page of Latchkey, on this computer (%1). Your store does not see this password.</source>
        <translation>Eine Seite von Latchkey auf diesem Computer (%1). Ihr Shop sieht dieses Passwort nicht.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Look again now</source>
        <translation>Jetzt nachsehen</translation>
    </message>
    <message>
        <source>Latchkey is being closed</source>
        <translation>Latchkey wird gerade beendet</translation>
    </message>
    <message>
        <source>Start it again, then click Activate or Reauthorize in Admin once more.</source>
        <translation>Starten Sie es wieder und klicken Sie dann im Admin noch einmal auf „Aktivieren“ oder „Erneut autorisieren“.</translation>
    </message>
    <message>
        <source>Somebody using the same account of this computer signed in at the same time. Type your name and password once more.</source>
        <translation>Unter demselben Konto dieses Computers hat sich gleichzeitig jemand angemeldet. Geben Sie Name und Passwort noch einmal ein.</translation>
    </message>
    <message>
        <source>Checking name and password …</source>
        <translation>Name und Passwort werden geprüft …</translation>
    </message>
</context>
<context>
    <name>LoginRepository</name>
    <message>
        <source>A login&apos;s name has 1 to 64 visible characters and no blank at its ends.</source>
        <translation>Der Name eines Logins hat 1 bis 64 sichtbare Zeichen und kein Leerzeichen am Rand.</translation>
    </message>
    <message>
        <source>There is a login named “%1” already.</source>
        <translation>Ein Login namens „%1“ gibt es schon.</translation>
    </message>
    <message>
        <source>There is no login named “%1”.</source>
        <translation>Ein Login namens „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>A password has at least 8 characters (and at most 1,024 bytes, none of them NUL).</source>
        <translation>Ein Passwort hat mindestens 8 Zeichen (und höchstens 1.024 Bytes, keines davon NUL).</translation>
    </message>
</context>
<context>
    <name>Oauth</name>
    <message>
        <source>A store of this version answers this request with an internal error, whatever its signature. Write the request in another form.</source>
        <translation>Ein Shop dieser Version beantwortet diese Anfrage mit einem internen Fehler, gleich wie sie signiert ist. Schreiben Sie die Anfrage in anderer Form.</translation>
    </message>
    <message>
        <source>The request carries no OAuth authorization header.</source>
        <translation>Die Anfrage hat keinen Authorization-Header für OAuth.</translation>
    </message>
    <message>
        <source>The address must not hold a user name or a password.</source>
        <translation>Die Adresse darf weder Benutzernamen noch Passwort enthalten.</translation>
    </message>
    <message>
        <source>The signature method must be HMAC-SHA256 or HMAC-SHA1.</source>
        <translation>Die Signaturmethode muss HMAC-SHA256 oder HMAC-SHA1 sein.</translation>
    </message>
    <message>
        <source>This line is not a request to sign as a JSON object.</source>
        <translation>Diese Zeile ist keine zu signierende Anfrage in Form eines JSON-Objekts.</translation>
    </message>
    <message>
        <source>This line is longer than 16 MiB.</source>
        <translation>Diese Zeile ist länger als 16 MiB.</translation>
    </message>
    <message>
        <source>The store&apos;s answer holds no token in the form that Commerce uses.</source>
        <translation>Die Antwort des Shops enthält kein Token in der Form, die Commerce benutzt.</translation>
    </message>
    <message>
        <source>This is not a complete http or https address of a store.</source>
        <translation>Das ist keine vollständige http- oder https-Adresse eines Shops.</translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>Connects software with Adobe Commerce and Magento Open Source stores.</source>
        <translation>Verbindet Software mit Shops auf Adobe Commerce und Magento Open Source.</translation>
    </message>
    <message>
        <source>The folder of the profile.</source>
        <translation>Der Ordner des Profils.</translation>
    </message>
    <message>
        <source>The integration to show first.</source>
        <translation>Die Integration, die zuerst gezeigt wird.</translation>
    </message>
    <message>
        <source>Opens a window to practise in.</source>
        <translation>Öffnet ein Fenster zum Üben.</translation>
    </message>
    <message>
        <source>With --practice: prints what happens on standard output.</source>
        <translation>Mit --practice: schreibt auf die Standardausgabe, was geschieht.</translation>
    </message>
    <message>
        <source>The language, such as de.</source>
        <translation>Die Sprache, etwa de.</translation>
    </message>
    <message>
        <source>“%1” was not understood.</source>
        <translation>„%1“ wurde nicht verstanden.</translation>
    </message>
    <message>
        <source>Writes what happens, for support, to a file; no secret.</source>
        <translation>Schreibt für den Support in eine Datei, was geschieht; kein Geheimnis.</translation>
    </message>
</context>
<context>
    <name>Origin</name>
    <message>
        <source>This is not a web address that starts with http:// or https://.</source>
        <translation>Das ist keine Webadresse, die mit http:// oder https:// beginnt.</translation>
    </message>
</context>
<context>
    <name>PortOwner</name>
    <message>
        <source>another program</source>
        <translation>einem anderen Programm</translation>
    </message>
    <message>
        <source>another program (%1, pid %2)</source>
        <translation>einem anderen Programm (%1, PID %2)</translation>
    </message>
    <message>
        <source>Port %1 is held by another account of this computer (%2). Do not click Activate in your store now: it would hand the credentials to that account. Have the program closed, or choose another port in Settings and change the callback URL saved in your store.</source>
        <translation>Port %1 ist von einem anderen Konto dieses Computers (%2) belegt. Klicken Sie jetzt im Shop nicht auf „Aktivieren“: Das gäbe die Zugangsdaten an jenes Konto. Lassen Sie das Programm schließen, oder wählen Sie in den Einstellungen einen anderen Port und ändern Sie die im Shop gespeicherte Callback-URL.</translation>
    </message>
    <message>
        <source>Port %1 is used by %2. Close it, or choose another port in Settings; the callback URL saved in your store must then be changed too.</source>
        <translation>Port %1 wird von %2 benutzt. Schließen Sie es oder wählen Sie in den Einstellungen einen anderen Port; dann muss auch die im Shop gespeicherte Callback-URL geändert werden.</translation>
    </message>
</context>
<context>
    <name>Practice</name>
    <message>
        <source>Practice integration</source>
        <translation>Übungsintegration</translation>
    </message>
</context>
<context>
    <name>PracticeMerchant</name>
    <message>
        <source>The page came to no end. It was closed.</source>
        <translation>Die Seite wurde nicht fertig. Sie wurde geschlossen.</translation>
    </message>
    <message>
        <source>The page leads to an address that is not followed: %1</source>
        <translation>Die Seite führt zu einer Adresse, der nicht gefolgt wird: %1</translation>
    </message>
    <message>
        <source>The page would send the password to another address: %1</source>
        <translation>Die Seite würde das Passwort an eine andere Adresse senden: %1</translation>
    </message>
    <message>
        <source>The page could not be opened: %1</source>
        <translation>Die Seite ließ sich nicht öffnen: %1</translation>
    </message>
    <message>
        <source>The page answered with status %1.</source>
        <translation>Die Seite antwortete mit Status %1.</translation>
    </message>
    <message>
        <source>The page says nothing.</source>
        <translation>Die Seite sagt nichts.</translation>
    </message>
</context>
<context>
    <name>PracticeStore</name>
    <message>
        <source>Dashboard</source>
        <translation>Dashboard</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Verkäufe</translation>
    </message>
    <message>
        <source>Catalog</source>
        <translation>Katalog</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Marketing</source>
        <translation>Marketing</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Berichte</translation>
    </message>
    <message>
        <source>Stores</source>
        <translation>Shops</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>Vorgänge</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Bestellungen</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>Rechnungen</translation>
    </message>
    <message>
        <source>Shipments</source>
        <translation>Lieferungen</translation>
    </message>
    <message>
        <source>Credit Memos</source>
        <translation>Gutschriften</translation>
    </message>
    <message>
        <source>Inventory</source>
        <translation>Lagerbestand</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produkte</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Kategorien</translation>
    </message>
    <message>
        <source>All Customers</source>
        <translation>Alle Kunden</translation>
    </message>
    <message>
        <source>Customer Groups</source>
        <translation>Kundengruppen</translation>
    </message>
    <message>
        <source>Carts</source>
        <translation>Warenkörbe</translation>
    </message>
    <message>
        <source>Practice store: nothing here is real, nothing leaves this computer.</source>
        <translation>Übungsshop: Nichts hier ist echt, nichts verlässt diesen Computer.</translation>
    </message>
    <message>
        <source>en</source>
        <comment>the language of this translation, as in HTML&apos;s lang attribute</comment>
        <translation>de</translation>
    </message>
    <message>
        <source>Warning! Integrations not using HTTPS are insecure and potentially expose private or personally identifiable information</source>
        <translation>Warnung: Integrationen ohne HTTPS sind unsicher und geben möglicherweise private oder personenbezogene Informationen preis</translation>
    </message>
    <message>
        <source>Open its Admin</source>
        <translation>Seinen Admin öffnen</translation>
    </message>
    <message>
        <source>Please setup or sign in into your 3rd party account to complete setup of this integration.</source>
        <translation>Melden Sie sich bei Ihrem Drittanbieter-Konto an oder richten Sie es ein, um die Einrichtung dieser Integration abzuschließen.</translation>
    </message>
    <message>
        <source>Practice integration</source>
        <translation>Übungsintegration</translation>
    </message>
    <message>
        <source>Integration &apos;%1&apos; has been sent for re-authorization.</source>
        <translation>Die Integration „%1“ wurde zur erneuten Autorisierung gesendet.</translation>
    </message>
    <message>
        <source>Integration &apos;%1&apos; has been sent for activation.</source>
        <translation>Die Integration „%1“ wurde zur Aktivierung gesendet.</translation>
    </message>
    <message>
        <source>The attempt to post data to consumer failed due to an unexpected error. Please try again later.</source>
        <translation>Der Versuch, Daten an den Consumer zu senden, ist an einem unerwarteten Fehler gescheitert. Versuchen Sie es später erneut.</translation>
    </message>
    <message>
        <source>Reauthorize</source>
        <translation>Erneut autorisieren</translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>Aktivieren</translation>
    </message>
    <message>
        <source>practice</source>
        <comment>the name of Admin&apos;s user</comment>
        <translation>übung</translation>
    </message>
    <message>
        <source>Where this is in Admin</source>
        <translation>Wo Sie im Admin sind</translation>
    </message>
    <message>
        <source>Extensions</source>
        <translation>Erweiterungen</translation>
    </message>
    <message>
        <source>Integrations</source>
        <translation>Integrationen</translation>
    </message>
    <message>
        <source>%1 records found</source>
        <translation>Gefundene Datensätze: %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Integration not secure</source>
        <translation>Integration nicht sicher</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation>Inaktiv</translation>
    </message>
    <message>
        <source>Popup Blocker is enabled! Please add this site to your exception list.</source>
        <translation>Ein Popup-Blocker ist aktiv. Fügen Sie diese Seite seiner Ausnahmeliste hinzu.</translation>
    </message>
    <message>
        <source>Sorry, something went wrong. Please try again later.</source>
        <translation>Es ist ein Fehler aufgetreten. Versuchen Sie es später erneut.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>Erlauben</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Achtung</translation>
    </message>
    <message>
        <source>Please wait...</source>
        <translation>Einen Moment …</translation>
    </message>
    <message>
        <source>Integrations / Extensions / System / Practice store</source>
        <translation>Integrationen / Erweiterungen / System / Übungsshop</translation>
    </message>
    <message>
        <source>The integration you selected asks you to approve access to the following:</source>
        <translation>Die ausgewählte Integration fordert Sie auf, den Zugang zu Folgendem zu genehmigen:</translation>
    </message>
    <message>
        <source>Practice store</source>
        <translation>Übungsshop</translation>
    </message>
    <message>
        <source>Back at the practice store</source>
        <translation>Zurück im Übungsshop</translation>
    </message>
    <message>
        <source>This window closes by itself.</source>
        <translation>Dieses Fenster schließt sich von selbst.</translation>
    </message>
    <message>
        <source>A store to practise with. It sells nothing.</source>
        <translation>Ein Shop zum Üben. Er verkauft nichts.</translation>
    </message>
    <message>
        <source>The practice store has no such page.</source>
        <translation>Diese Seite gibt es im Übungsshop nicht.</translation>
    </message>
</context>
<context>
    <name>Profile</name>
    <message>
        <source>This profile was used with a newer Latchkey, which keeps more than this one can read. Install the newer version again, or choose another profile folder.</source>
        <translation>Dieses Profil wurde mit einem neueren Latchkey benutzt, das mehr speichert, als dieses lesen kann. Installieren Sie wieder die neuere Version oder wählen Sie einen anderen Profilordner.</translation>
    </message>
    <message>
        <source>Latchkey cannot write in %1. Check that it is a folder of yours on a disk that is not full or read-only, or choose another profile folder.</source>
        <translation>Latchkey kann nicht in %1 schreiben. Prüfen Sie, ob der Ordner Ihnen gehört und der Datenträger weder voll noch schreibgeschützt ist, oder wählen Sie einen anderen Profilordner.</translation>
    </message>
    <message>
        <source>%1 is a symbolic link. Name the folder itself, so that nobody can point the profile elsewhere.</source>
        <translation>%1 ist ein symbolischer Link. Nennen Sie den Ordner selbst, damit niemand das Profil umlenken kann.</translation>
    </message>
    <message>
        <source>%1 belongs to another account on this computer. Choose another profile folder.</source>
        <translation>%1 gehört einem anderen Konto auf diesem Computer. Wählen Sie einen anderen Profilordner.</translation>
    </message>
    <message>
        <source>%1 holds other things and is open to other accounts, so Latchkey does not make it its own. Choose an empty or a new profile folder.</source>
        <translation>%1 enthält anderes und steht anderen Konten offen, deshalb übernimmt Latchkey den Ordner nicht. Wählen Sie einen leeren oder neuen Profilordner.</translation>
    </message>
    <message>
        <source>%1 is not a file of this account. Move it away, or choose another profile folder.</source>
        <translation>%1 ist keine Datei dieses Kontos. Verschieben Sie sie oder wählen Sie einen anderen Profilordner.</translation>
    </message>
    <message>
        <source>Latchkey cannot write its database in %1. Check that the disk is not full or read-only, or choose another profile folder.</source>
        <translation>Latchkey kann seine Datenbank in %1 nicht schreiben. Prüfen Sie, ob der Datenträger voll oder schreibgeschützt ist, oder wählen Sie einen anderen Profilordner.</translation>
    </message>
    <message>
        <source>Qt&apos;s SQLite driver is not installed (Debian: libqt6sql6-sqlite). Install it and start Latchkey again.</source>
        <translation>Der SQLite-Treiber von Qt ist nicht installiert (Debian: libqt6sql6-sqlite). Installieren Sie ihn und starten Sie Latchkey neu.</translation>
    </message>
    <message>
        <source>Another program is waiting for a store with this profile. Close it, or use another profile folder.</source>
        <translation>Ein anderes Programm wartet mit diesem Profil auf einen Shop. Schließen Sie es oder benutzen Sie einen anderen Profilordner.</translation>
    </message>
    <message>
        <source>Another program (%1, pid %2) is waiting for a store with this profile. Close it, or use another profile folder.</source>
        <translation>Ein anderes Programm (%1, PID %2) wartet mit diesem Profil auf einen Shop. Schließen Sie es oder benutzen Sie einen anderen Profilordner.</translation>
    </message>
    <message>
        <source>Latchkey cannot make its lock file in %1. Check that the disk is not full or read-only.</source>
        <translation>Latchkey kann seine Sperrdatei in %1 nicht anlegen. Prüfen Sie, ob der Datenträger voll oder schreibgeschützt ist.</translation>
    </message>
    <message>
        <source>Another Latchkey is writing to this profile and does not come to an end. Try again; if it stays so, close the other program.</source>
        <translation>Ein anderes Latchkey schreibt in dieses Profil und wird nicht fertig. Versuchen Sie es erneut; bleibt es dabei, schließen Sie das andere Programm.</translation>
    </message>
    <message>
        <source>The profile already holds an entry of that name.</source>
        <translation>Das Profil enthält schon einen Eintrag dieses Namens.</translation>
    </message>
    <message>
        <source>The profile&apos;s database is damaged. Put back a copy of the profile folder, or move the folder away and set the integrations up again.</source>
        <translation>Die Datenbank des Profils ist beschädigt. Spielen Sie eine Kopie des Profilordners zurück, oder verschieben Sie den Ordner und richten Sie die Integrationen neu ein.</translation>
    </message>
    <message>
        <source>The profile&apos;s database cannot be written. Check that its disk is not full and not read-only, then try again.</source>
        <translation>Die Datenbank des Profils lässt sich nicht schreiben. Prüfen Sie, ob der Datenträger voll oder schreibgeschützt ist, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>listener.port must be a whole number from %1 to %2. The default is %3.</source>
        <translation>listener.port muss eine ganze Zahl von %1 bis %2 sein. Der Standard ist %3.</translation>
    </message>
    <message>
        <source>Port %1 is one that the system also hands out to outgoing connections, so listening there can fail now and then. A port below %2 is safer.</source>
        <translation>Port %1 vergibt das System auch an ausgehende Verbindungen, deshalb kann der Empfang dort ab und zu scheitern. Ein Port unter %2 ist sicherer.</translation>
    </message>
    <message>
        <source>browser must be one of %1.</source>
        <translation>browser muss einer dieser Werte sein: %1.</translation>
    </message>
    <message>
        <source>There is no setting of that name. There are: %1.</source>
        <translation>Eine Einstellung dieses Namens gibt es nicht. Vorhanden: %1.</translation>
    </message>
    <message>
        <source>The profile&apos;s database is damaged and was put aside as %1. Put back a copy of it as %2, or start Latchkey again and set the integrations up anew.</source>
        <translation>Die Datenbank des Profils ist beschädigt und wurde als %1 beiseitegelegt. Legen Sie eine Kopie von ihr als %2 zurück, oder starten Sie Latchkey neu und richten Sie die Integrationen neu ein.</translation>
    </message>
</context>
<context>
    <name>ResourceWords</name>
    <message>
        <source>with all resources</source>
        <translation>mit allen Ressourcen</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>gewählt</translation>
    </message>
    <message>
        <source>needed by %1</source>
        <translation>nötig für %1</translation>
    </message>
    <message numerus="yes">
        <source>needed by %1, +%n more</source>
        <translation>
            <numerusform>nötig für %1 und %n weitere</numerusform>
            <numerusform>nötig für %1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>new since the last activation</source>
        <translation>neu seit der letzten Aktivierung</translation>
    </message>
    <message>
        <source>not granted any more</source>
        <translation>nicht mehr gewährt</translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation>nicht gewählt</translation>
    </message>
    <message>
        <source>partly</source>
        <translation>teilweise</translation>
    </message>
</context>
<context>
    <name>Secrets</name>
    <message>
        <source>What the keychain holds for this integration cannot be read: another program or another version of Latchkey wrote it. Activate the integration again in your store.</source>
        <translation>Was der Schlüsselbund für diese Integration enthält, ist nicht lesbar: Ein anderes Programm oder eine andere Version von Latchkey hat es geschrieben. Aktivieren Sie die Integration im Shop neu.</translation>
    </message>
    <message>
        <source>The credentials in the keychain are for %1, not for %2. Set the store&apos;s address back, or activate the integration again in the new store.</source>
        <translation>Die Zugangsdaten im Schlüsselbund gelten für %1, nicht für %2. Stellen Sie die Adresse des Shops zurück oder aktivieren Sie die Integration im neuen Shop neu.</translation>
    </message>
    <message>
        <source>The keychain is locked. Unlock it (in your system&apos;s password program, or by signing in to the desktop again), then try again.</source>
        <translation>Der Schlüsselbund ist gesperrt. Entsperren Sie ihn (in der Passwortverwaltung des Systems oder durch erneutes Anmelden am Desktop) und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>There is no keychain that Latchkey could keep the store&apos;s tokens in. On Linux a Secret Service (gnome-keyring, KeePassXC or KWallet) with a default keyring has to run in your desktop session, and libsecret has to be installed.</source>
        <translation>Es gibt keinen Schlüsselbund, in dem Latchkey die Token des Shops verwahren könnte. Unter Linux muss in Ihrer Desktop-Sitzung ein Secret Service (gnome-keyring, KeePassXC oder KWallet) mit einem Standard-Schlüsselbund laufen, und libsecret muss installiert sein.</translation>
    </message>
    <message>
        <source>The keychain is running but shows no default keyring. Unlock it, or create a keyring in your system&apos;s password program and make it the default; then try again.</source>
        <translation>Der Dienst für Schlüsselbunde läuft, zeigt aber keinen Standard-Schlüsselbund. Entsperren Sie ihn, oder legen Sie in der Passwortverwaltung des Systems einen an und machen Sie ihn zum Standard; versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>The keychain refused Latchkey&apos;s request. If it asked you for permission, allow it and try again; otherwise look into your system&apos;s password program.</source>
        <translation>Der Schlüsselbund hat die Anfrage von Latchkey abgelehnt. Hat er Sie um Erlaubnis gefragt, erteilen Sie sie und versuchen Sie es erneut; sonst sehen Sie in der Passwortverwaltung des Systems nach.</translation>
    </message>
    <message>
        <source>The connection to the keychain was lost because the desktop session&apos;s message bus ended. Latchkey can use the keychain again after a restart; what it could not store is kept in memory until then.</source>
        <translation>Die Verbindung zum Schlüsselbund ging verloren, weil der Nachrichtenbus der Desktop-Sitzung endete. Nach einem Neustart kann Latchkey den Schlüsselbund wieder benutzen; was es nicht speichern konnte, bleibt bis dahin im Arbeitsspeicher.</translation>
    </message>
    <message>
        <source>The keychain did not answer in time. If it is asking you something, answer it; otherwise sign in to the desktop again. Then try again: what was asked may or may not have been done.</source>
        <translation>Der Schlüsselbund hat nicht rechtzeitig geantwortet. Fragt er Sie etwas, antworten Sie; sonst melden Sie sich neu am Desktop an. Versuchen Sie es dann erneut: Ob das Verlangte geschah, ist ungewiss.</translation>
    </message>
    <message>
        <source>The keychain did not give back what was just stored in it, so it cannot be relied on. Check your system&apos;s password program, then try again.</source>
        <translation>Der Schlüsselbund gab nicht zurück, was eben in ihm gespeichert wurde; auf ihn ist kein Verlass. Prüfen Sie die Passwortverwaltung des Systems und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>This is too much for one keychain entry: %1 KiB, where %2 KiB is the most.</source>
        <translation>Das ist zu viel für einen Eintrag im Schlüsselbund: %1 KiB, höchstens %2 KiB sind möglich.</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Orders to ERP</source>
        <translation>Bestellungen ans ERP</translation>
    </message>
    <message>
        <source>PIM import</source>
        <translation>PIM-Import</translation>
    </message>
    <message>
        <source>Newsletter and marketing automation</source>
        <translation>Newsletter und Marketing-Automation</translation>
    </message>
</context>
<context>
    <name>Storecode</name>
    <message>
        <source>There is no such file or folder.</source>
        <translation>Eine solche Datei oder einen solchen Ordner gibt es nicht.</translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s) have no registration.php that names them, so the store does not see them; they were left out: %1</source>
        <translation>
            <numerusform>%n Ordner hat keine registration.php, die ihn nennt; der Shop sieht ihn nicht, und er wurde ausgelassen: %1</numerusform>
            <numerusform>%n Ordner haben keine registration.php, die sie nennt; der Shop sieht sie nicht, und sie wurden ausgelassen: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Modules that are switched off are shown too.</source>
        <translation>Auch abgeschaltete Module sind zu sehen.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n module(s) with resources or routes</source>
        <translation>
            <numerusform>%1: %n Modul mit Ressourcen oder Routen</numerusform>
            <numerusform>%1: %n Module mit Ressourcen oder Routen</numerusform>
        </translation>
    </message>
    <message>
        <source>No acl.xml and no webapi.xml was found here.</source>
        <translation>Hier wurde weder eine acl.xml noch eine webapi.xml gefunden.</translation>
    </message>
    <message>
        <source>All files before this one have more than %L1 elements together.</source>
        <translation>Die Dateien vor dieser haben zusammen mehr als %L1 Elemente.</translation>
    </message>
    <message>
        <source>An earlier file holds &quot;%1&quot; twice in the same place. Commerce refuses to merge that; here the first one counts.</source>
        <translation>Eine frühere Datei enthält „%1“ zweimal an derselben Stelle. Commerce verweigert das Zusammenführen; hier zählt das erste.</translation>
    </message>
    <message>
        <source>The id &quot;%1&quot; is not of the form Vendor_Module::name.</source>
        <translation>Die Kennung „%1“ hat nicht die Form Vendor_Module::name.</translation>
    </message>
    <message>
        <source>The title of %1 has %2 characters; 3 to 50 are allowed.</source>
        <translation>Der Titel von %1 hat %2 Zeichen; erlaubt sind 3 bis 50.</translation>
    </message>
    <message>
        <source>The sortOrder of %1 is not a whole number.</source>
        <translation>Die sortOrder von %1 ist keine ganze Zahl.</translation>
    </message>
    <message>
        <source>A store in developer mode does not accept the file.</source>
        <translation>Ein Shop im Entwicklermodus nimmt die Datei nicht an.</translation>
    </message>
    <message>
        <source>This is no acl.xml: its root element is &lt;%1&gt;, not &lt;config&gt;.</source>
        <translation>Das ist keine acl.xml: Das oberste Element ist &lt;%1&gt;, nicht &lt;config&gt;.</translation>
    </message>
    <message>
        <source>A resource has no id. Commerce cannot read this file.</source>
        <translation>Eine Ressource hat keine Kennung. Commerce kann diese Datei nicht lesen.</translation>
    </message>
    <message numerus="yes">
        <source>%n module(s) it switches on are not in this folder: %1</source>
        <translation>
            <numerusform>%n Modul, das sie einschaltet, liegt nicht in diesem Ordner: %1</numerusform>
            <numerusform>%n Module, die sie einschaltet, liegen nicht in diesem Ordner: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n module(s) in this folder are not listed in it, so the store does not know them; they were left out: %1</source>
        <translation>
            <numerusform>%n Modul in diesem Ordner ist darin nicht genannt; der Shop kennt es nicht, und es wurde ausgelassen: %1</numerusform>
            <numerusform>%n Module in diesem Ordner sind darin nicht genannt; der Shop kennt sie nicht, und sie wurden ausgelassen: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>This link leads to a folder that holds the one being read; it was not followed.</source>
        <translation>Dieser Link führt zu einem Ordner, der den gelesenen enthält; ihm wurde nicht gefolgt.</translation>
    </message>
    <message>
        <source>There are more than %L1 folders; reading ended here.</source>
        <translation>Es gibt mehr als %L1 Ordner; hier endete das Lesen.</translation>
    </message>
    <message>
        <source>Reading took more than %L1 seconds and ended here.</source>
        <translation>Das Lesen dauerte mehr als %L1 Sekunden und endete hier.</translation>
    </message>
    <message>
        <source>All files together are larger than %L1 MiB; reading ended here.</source>
        <translation>Alle Dateien zusammen sind größer als %L1 MiB; hier endete das Lesen.</translation>
    </message>
    <message>
        <source>The folder cannot be read: %1</source>
        <translation>Der Ordner lässt sich nicht lesen: %1</translation>
    </message>
    <message>
        <source>The module %1 is in %2 already. Commerce refuses to start with both; the first one is used.</source>
        <translation>Das Modul %1 liegt schon in %2. Mit beiden startet Commerce nicht; verwendet wird das erste.</translation>
    </message>
    <message>
        <source>The module %1 is used from %2; this copy was left out.</source>
        <translation>Das Modul %1 wird aus %2 verwendet; diese Kopie wurde ausgelassen.</translation>
    </message>
    <message>
        <source>The file holds more than a plain list, and PHP is never run to read it.</source>
        <translation>Die Datei enthält mehr als eine einfache Liste, und PHP wird zum Lesen nie ausgeführt.</translation>
    </message>
    <message>
        <source>Which modules are on would have to be computed, and PHP is never run to read it.</source>
        <translation>Welche Module eingeschaltet sind, müsste berechnet werden, und PHP wird zum Lesen nie ausgeführt.</translation>
    </message>
    <message>
        <source>The file lists no modules.</source>
        <translation>Die Datei nennt keine Module.</translation>
    </message>
    <message>
        <source>The file lists more than %L1 things.</source>
        <translation>Die Datei zählt mehr als %L1 Dinge auf.</translation>
    </message>
    <message>
        <source>%1 and %2 both want to come after the other. Commerce refuses to be set up with these modules.</source>
        <translation>%1 und %2 wollen jeweils nach dem anderen kommen. Mit diesen Modulen lässt sich Commerce nicht einrichten.</translation>
    </message>
    <message>
        <source>There are more than %L1 modules; their sequence was not looked at.</source>
        <translation>Es gibt mehr als %L1 Module; ihre Reihenfolge wurde nicht beachtet.</translation>
    </message>
    <message>
        <source>This is no webapi.xml: its root element is &lt;%1&gt;, not &lt;routes&gt;.</source>
        <translation>Das ist keine webapi.xml: Das oberste Element ist &lt;%1&gt;, nicht &lt;routes&gt;.</translation>
    </message>
    <message>
        <source>A route lacks its URL, its method or the name of a resource. Commerce cannot read this file.</source>
        <translation>Einer Route fehlt die URL, die Methode oder der Name einer Ressource. Commerce kann diese Datei nicht lesen.</translation>
    </message>
    <message>
        <source>This is no zip archive, or it is damaged.</source>
        <translation>Das ist kein Zip-Archiv, oder es ist beschädigt.</translation>
    </message>
    <message>
        <source>The archive has more than %L1 entries; it was not read.</source>
        <translation>Das Archiv hat mehr als %L1 Einträge; es wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>Unpacked, this is larger than %L1 MiB; it was left out.</source>
        <translation>Ausgepackt ist das größer als %L1 MiB; es wurde ausgelassen.</translation>
    </message>
    <message>
        <source>This entry cannot be read: it is encrypted, or damaged.</source>
        <translation>Dieser Eintrag lässt sich nicht lesen: Er ist verschlüsselt oder beschädigt.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no id of a resource; it was left out, with what is below it. Ids look like Magento_Sales::sales.</source>
        <translation>„%1“ ist keine ID einer Ressource; sie wurde mit allem darunter weggelassen. IDs sehen aus wie Magento_Sales::sales.</translation>
    </message>
    <message>
        <source>The built-in catalogue does not know the release %1. It knows %2.</source>
        <translation>Der eingebaute Katalog kennt das Release %1 nicht. Er kennt %2.</translation>
    </message>
    <message>
        <source>A link leads out of what is read here; it was not followed. Add the place it leads to as a source of its own.</source>
        <translation>Eine Verknüpfung führt aus dem Gelesenen hinaus; ihr wurde nicht gefolgt. Fügen Sie den Ort, zu dem sie führt, als eigene Quelle hinzu.</translation>
    </message>
    <message>
        <source>This is not a regular file; it was not opened.</source>
        <translation>Das ist keine gewöhnliche Datei; sie wurde nicht geöffnet.</translation>
    </message>
    <message>
        <source>The file is larger than %L1 MiB.</source>
        <translation>Die Datei ist größer als %L1 MiB.</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>Die Datei lässt sich nicht lesen: %1</translation>
    </message>
    <message>
        <source>This module lies more than %L1 folders deep; it was not read.</source>
        <translation>Dieses Modul liegt mehr als %L1 Ordner tief; es wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>So were these: %1</source>
        <translation>Ebenso diese: %1</translation>
    </message>
    <message>
        <source>The name is not in UTF-8; it was not read.</source>
        <translation>Der Name ist nicht in UTF-8; das wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>No file gives %1 a title. A store in developer mode then refuses all of its resources (&quot;The attribute &apos;title&apos; is required but missing&quot;). Give it one, or correct the id.</source>
        <translation>Keine Datei gibt %1 einen Titel. Ein Shop im Entwicklermodus lehnt dann alle seine Ressourcen ab („The attribute &apos;title&apos; is required but missing“). Geben Sie ihr einen, oder berichtigen Sie die ID.</translation>
    </message>
    <message>
        <source>%1 stands beside %2 instead of below it. Admin&apos;s API tab does not show it there, so that no integration can be given it, except by All.</source>
        <translation>%1 steht neben %2 statt darunter. Der API-Reiter im Admin zeigt sie dort nicht, sodass keine Integration sie bekommen kann, außer mit „Alle“.</translation>
    </message>
    <message>
        <source>at the root (%1)</source>
        <translation>an der Wurzel (%1)</translation>
    </message>
    <message>
        <source>below %1 (%2)</source>
        <translation>unter %1 (%2)</translation>
    </message>
    <message>
        <source>%1 stands in several places: %2, and %3. Commerce refuses that in every mode (&quot;Resource id &apos;%1&apos; already exists in the ACL&quot;): Admin does not open, and calls that need a resource are refused. Name the same parents in both files.</source>
        <translation>%1 steht an mehreren Stellen: %2 und %3. Commerce lehnt das in jedem Modus ab („Resource id &apos;%1&apos; already exists in the ACL“): Der Admin öffnet sich nicht, und Aufrufe, die eine Ressource brauchen, werden abgelehnt. Nennen Sie in beiden Dateien dieselben Eltern.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no id of a resource, so that nothing but All opens this route.</source>
        <translation>„%1“ ist keine ID einer Ressource, sodass nur „Alle“ diese Route öffnet.</translation>
    </message>
    <message>
        <source>The archive has more than %L1 folders; it was not read.</source>
        <translation>Das Archiv hat mehr als %L1 Ordner; es wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>This is a link; those in an archive are not followed.</source>
        <translation>Das ist eine Verknüpfung; solchen in einem Archiv wird nicht gefolgt.</translation>
    </message>
</context>
<context>
    <name>Trace</name>
    <message>
        <source>LATCHKEY_LOG: “%1” was not understood. Write all=debug, or ROOM=debug with commas between, of: %2.</source>
        <translation>LATCHKEY_LOG: „%1“ wurde nicht verstanden. Schreiben Sie all=debug oder, durch Kommas getrennt, ROOM=debug, mit einem von: %2.</translation>
    </message>
    <message>
        <source>%1 is not a file of your account: name another for --log.</source>
        <translation>%1 ist keine Datei Ihres Kontos: Nennen Sie für --log eine andere.</translation>
    </message>
    <message>
        <source>%1 cannot be written (%2): name another file for --log.</source>
        <translation>%1 kann nicht geschrieben werden (%2): Nennen Sie für --log eine andere Datei.</translation>
    </message>
    <message>
        <source>%1 is full: name another file for --log.</source>
        <translation>%1 ist voll: Nennen Sie für --log eine andere Datei.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>vor %n Minute</numerusform>
            <numerusform>vor %n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>today at %1</source>
        <translation>heute um %1</translation>
    </message>
    <message>
        <source>yesterday at %1</source>
        <translation>gestern um %1</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <comment>date format</comment>
        <translation>d. MMMM</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>date format</comment>
        <translation>d. MMMM yyyy</translation>
    </message>
</context>
<context>
    <name>latchkey::cli::ActivationWatch</name>
    <message>
        <source>The listener answers on 127.0.0.1:%1</source>
        <translation>Auf 127.0.0.1:%1 empfangsbereit</translation>
    </message>
    <message>
        <source>Nobody can sign in yet: add a login with latchkeyctl login add NAME.</source>
        <translation>Noch kann sich niemand anmelden: Legen Sie mit latchkeyctl login add NAME ein Login an.</translation>
    </message>
</context>
<context>
    <name>latchkey::desk::LinkedCall</name>
    <message>
        <source>This integration has no tokens yet. Activate it first.</source>
        <translation>Diese Integration hat noch keine Token. Aktivieren Sie sie zuerst.</translation>
    </message>
</context>
<context>
    <name>latchkey::session::Activations</name>
    <message>
        <source>The listener is not running, so the store could not call.</source>
        <translation>Latchkey ist nicht empfangsbereit, der Shop könnte es nicht erreichen.</translation>
    </message>
</context>
<context>
    <name>latchkey::session::Session</name>
    <message>
        <source>This integration is being activated. Cancel that first.</source>
        <translation>Diese Integration wird gerade aktiviert. Brechen Sie das zuerst ab.</translation>
    </message>
    <message>
        <source>Another program uses this profile. Close it first.</source>
        <translation>Ein anderes Programm benutzt dieses Profil. Schließen Sie es zuerst.</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::AboutDialog</name>
    <message>
        <source>About Latchkey</source>
        <translation>Über Latchkey</translation>
    </message>
    <message>
        <source>Latchkey %1</source>
        <translation>Latchkey %1</translation>
    </message>
    <message>
        <source>Connects software with Adobe Commerce and Magento Open Source stores.

Qt %1. Licence: Apache-2.0.</source>
        <translation>Verbindet Software mit Shops auf Adobe Commerce und Magento Open Source.

Qt %1. Lizenz: Apache-2.0.</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::ActivationPanel</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Steps of the activation</source>
        <translation>Schritte der Aktivierung</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Restzeit</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>Copy for support</source>
        <translation>Für den Support kopieren</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::ActivityPage</name>
    <message>
        <source>Copy for support</source>
        <translation>Für den Support kopieren</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Select an event to see its details.</source>
        <translation>Wählen Sie ein Ereignis, um seine Details zu sehen.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::AddressBar</name>
    <message>
        <source>Secure</source>
        <translation>Sicher</translation>
    </message>
    <message>
        <source>The connection is encrypted, and a certificate this computer trusts says whose page this is.</source>
        <translation>Die Verbindung ist verschlüsselt, und ein Zertifikat, dem dieser Computer vertraut, sagt, wessen Seite das ist.</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
    <message>
        <source>The page comes from this computer; nothing goes over the network.</source>
        <translation>Die Seite kommt von diesem Computer; nichts geht über das Netzwerk.</translation>
    </message>
    <message>
        <source>Not secure</source>
        <translation>Nicht sicher</translation>
    </message>
    <message>
        <source>The connection is not encrypted: others on the way can read and change what is sent.</source>
        <translation>Die Verbindung ist nicht verschlüsselt: Andere auf dem Weg können lesen und ändern, was gesendet wird.</translation>
    </message>
    <message>
        <source>Not loaded</source>
        <translation>Nicht geladen</translation>
    </message>
    <message>
        <source>The page could not be loaded. What you see does not come from this address.</source>
        <translation>Die Seite ließ sich nicht laden. Was Sie sehen, stammt nicht von dieser Adresse.</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::AddressField</name>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::AdminBrowser</name>
    <message>
        <source>No browser could be opened. Open %1 yourself; everything else goes on as usual.</source>
        <translation>Es ließ sich kein Browser öffnen. Öffnen Sie %1 selbst; alles andere geht weiter wie gewohnt.</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::AdminWindow</name>
    <message>
        <source>Admin – Latchkey</source>
        <translation>Admin – Latchkey</translation>
    </message>
    <message>
        <source>%1 – Latchkey</source>
        <translation>%1 – Latchkey</translation>
    </message>
    <message>
        <source>Latchkey is not ready for this activation. Get ready, then click Activate again.</source>
        <translation>Latchkey ist für diese Aktivierung nicht bereit. Machen Sie es bereit und klicken Sie dann noch einmal auf „Aktivieren“.</translation>
    </message>
    <message>
        <source>Get ready</source>
        <translation>Bereit machen</translation>
    </message>
    <message>
        <source>Ready. Click Activate again.</source>
        <translation>Bereit. Klicken Sie noch einmal auf „Aktivieren“.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vorwärts</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>Navigation</source>
        <translation>Navigation</translation>
    </message>
    <message>
        <source>Open in the System&apos;s Browser</source>
        <translation>Im Systembrowser öffnen</translation>
    </message>
    <message>
        <source>Zoom In</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom Out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Actual Size</source>
        <translation>Originalgröße</translation>
    </message>
    <message>
        <source>About the Engine</source>
        <translation>Über die Engine</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Qt WebEngine %1 with Chromium %2, security fixes up to %3.</source>
        <translation>Qt WebEngine %1 mit Chromium %2, Sicherheitskorrekturen bis %3.</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::BrowserProcess</name>
    <message>
        <source>The embedded browser is not installed. Install it, or go on in the system&apos;s browser.</source>
        <translation>Der eingebaute Browser ist nicht installiert. Installieren Sie ihn oder machen Sie im Systembrowser weiter.</translation>
    </message>
    <message>
        <source>The embedded browser could not be started. Go on in the system&apos;s browser.</source>
        <translation>Der eingebaute Browser ließ sich nicht starten. Machen Sie im Systembrowser weiter.</translation>
    </message>
    <message>
        <source>The embedded browser has crashed. The activation goes on: open Admin again, or use the system&apos;s browser.</source>
        <translation>Der eingebaute Browser ist abgestürzt. Die Aktivierung geht weiter: Öffnen Sie den Admin erneut oder nehmen Sie den Systembrowser.</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::BrowserSession</name>
    <message>
        <source>The page wanted to save the file %1; refused. Open Admin in the system&apos;s browser to download.</source>
        <translation>Die Seite wollte die Datei %1 speichern; abgelehnt. Öffnen Sie den Admin zum Herunterladen im Systembrowser.</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::ByCallPanel</name>
    <message>
        <source>Choose what these need</source>
        <translation>Wählen, was diese brauchen</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>What the calls need</source>
        <translation>Was die Aufrufe brauchen</translation>
    </message>
    <message>
        <source>Open a file …</source>
        <translation>Datei öffnen …</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Calls of %1</source>
        <translation>Aufrufe aus %1</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n Aufruf</numerusform>
            <numerusform>%n Aufrufe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resource(s) needed</source>
        <translation>
            <numerusform>%n Ressource nötig</numerusform>
            <numerusform>%n Ressourcen nötig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a route</source>
        <translation>
            <numerusform>%n ohne Route</numerusform>
            <numerusform>%n ohne Route</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other request(s) left out</source>
        <translation>
            <numerusform>%n andere Anfrage ausgelassen</numerusform>
            <numerusform>%n andere Anfragen ausgelassen</numerusform>
        </translation>
    </message>
    <message>
        <source>Calls of your software</source>
        <translation>Aufrufe Ihrer Software</translation>
    </message>
    <message>
        <source>Paste what your software calls:
GET /V1/orders
POST /V1/order/{id}/ship
or a script with curl, code, a Postman collection, an OpenAPI description, a HAR</source>
        <translation>Fügen Sie ein, was Ihre Software aufruft:
GET /V1/orders
POST /V1/order/{id}/ship
oder ein Skript mit curl, Programmcode, eine Postman-Sammlung, eine OpenAPI-Beschreibung, ein HAR</translation>
    </message>
    <message numerus="yes">
        <source>%n with an unknown method</source>
        <translation>
            <numerusform>%n mit unbekannter Methode</numerusform>
            <numerusform>%n mit unbekannter Methode</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to GraphQL, which needs no resource</source>
        <translation>
            <numerusform>%n an GraphQL, das keine Ressource braucht</numerusform>
            <numerusform>%n an GraphQL, das keine Ressource braucht</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::ui::CallModel</name>
    <message>
        <source>no route matches</source>
        <translation>passt zu keiner Route</translation>
    </message>
    <message>
        <source>open to everybody: needs no resource</source>
        <translation>für alle offen: braucht keine Ressource</translation>
    </message>
    <message>
        <source>for a signed-in customer&apos;s own data: no resource opens it</source>
        <translation>eigene Daten angemeldeter Kunden: keine Ressource öffnet sie</translation>
    </message>
    <message>
        <source>granted</source>
        <translation>gewährt</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>Zeile %1</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::ChoiceRow</name>
    <message>
        <source>Chosen resources</source>
        <translation>Gewählte Ressourcen</translation>
    </message>
    <message>
        <source>All resources</source>
        <translation>Alle Ressourcen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Presets …</source>
        <translation>Vorlagen …</translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>Importieren …</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Compare …</source>
        <translation>Vergleichen …</translation>
    </message>
    <message>
        <source>Import, export, compare</source>
        <translation>Importieren, exportieren, vergleichen</translation>
    </message>
    <message>
        <source>Whoever has the tokens can do everything in the store, and everything that later extensions add. Choose only what is needed where you can.</source>
        <translation>Wer die Token hat, kann im Shop alles, auch alles, was spätere Erweiterungen hinzufügen. Wählen Sie wo möglich nur das Nötige.</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::CompareDialog</name>
    <message>
        <source>This selection</source>
        <translation>Diese Auswahl</translation>
    </message>
    <message>
        <source>The other selection</source>
        <translation>Die andere Auswahl</translation>
    </message>
    <message>
        <source>Show only what differs</source>
        <translation>Nur Unterschiede zeigen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Vergleichen mit</translation>
    </message>
    <message>
        <source>A file …</source>
        <translation>Datei …</translation>
    </message>
    <message numerus="yes">
        <source>%n only here</source>
        <translation>
            <numerusform>%n nur hier</numerusform>
            <numerusform>%n nur hier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n only there</source>
        <translation>
            <numerusform>%n nur dort</numerusform>
            <numerusform>%n nur dort</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose what to compare with.</source>
        <translation>Wählen Sie, womit verglichen wird.</translation>
    </message>
    <message>
        <source>Both grant the same.</source>
        <translation>Beide gewähren dasselbe.</translation>
    </message>
    <message numerus="yes">
        <source>%n in both</source>
        <translation>
            <numerusform>%n in beiden</numerusform>
            <numerusform>%n in beiden</numerusform>
        </translation>
    </message>
    <message>
        <source>All resources</source>
        <translation>Alle Ressourcen</translation>
    </message>
    <message>
        <source>%1, only here</source>
        <translation>%1, nur hier</translation>
    </message>
    <message>
        <source>%1, in both</source>
        <translation>%1, in beiden</translation>
    </message>
    <message>
        <source>Compare with a file</source>
        <translation>Mit einer Datei vergleichen</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::CopyField</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::DetailPage</name>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>last call %1</source>
        <translation>letzter Aufruf: %1</translation>
    </message>
    <message>
        <source>defined %1</source>
        <translation>angelegt: %1</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>Ressourcen</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::EventModel</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::FilterRow</name>
    <message>
        <source>Which resources</source>
        <translation>Welche Ressourcen</translation>
    </message>
    <message>
        <source>Of which module</source>
        <translation>Welches Modul</translation>
    </message>
    <message>
        <source>Search title, id or module …</source>
        <translation>Titel, Kennung oder Modul suchen …</translation>
    </message>
    <message>
        <source>Search the resources</source>
        <translation>Ressourcen durchsuchen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Chosen only</source>
        <translation>Nur gewählte</translation>
    </message>
    <message>
        <source>Differences only</source>
        <translation>Nur Unterschiede</translation>
    </message>
    <message>
        <source>Against what was granted at the last activation</source>
        <translation>Zu dem, was bei der letzten Aktivierung gewährt wurde</translation>
    </message>
    <message>
        <source>Expand all</source>
        <translation>Alle ausklappen</translation>
    </message>
    <message>
        <source>Collapse all</source>
        <translation>Alle einklappen</translation>
    </message>
    <message>
        <source>All modules</source>
        <translation>Alle Module</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::FirstRunPage</name>
    <message>
        <source>Create your login</source>
        <translation>Login anlegen</translation>
    </message>
    <message>
        <source>Create your first integration</source>
        <translation>Erste Integration anlegen</translation>
    </message>
    <message>
        <source>Connect a store</source>
        <translation>Einen Shop verbinden</translation>
    </message>
    <message>
        <source>Latchkey stands on the other side when you click Activate in Admin: it takes the store&apos;s credentials, exchanges them for tokens and keeps those in this computer&apos;s keychain.</source>
        <translation>Klicken Sie im Admin auf „Aktivieren“, steht Latchkey auf der anderen Seite: Es nimmt die Zugangsdaten des Shops an, tauscht sie gegen Token und verwahrt diese im Schlüsselbund dieses Computers.</translation>
    </message>
    <message>
        <source>Practise with the built-in store</source>
        <translation>Mit dem eingebauten Shop üben</translation>
    </message>
    <message>
        <source>Two minutes. Nothing leaves this computer.</source>
        <translation>Zwei Minuten. Nichts verlässt diesen Computer.</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::HttpSignIn</name>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>%1 asks for a user name and a password.</source>
        <translation>%1 fragt nach einem Benutzernamen und einem Passwort.</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation>&amp;Passwort:</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::IntegrationDialog</name>
    <message>
        <source>New integration</source>
        <translation>Neue Integration</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>Edit integration</source>
        <translation>Integration bearbeiten</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Orders to ERP</source>
        <translation>Bestellungen ans ERP</translation>
    </message>
    <message>
        <source>&amp;Store URL</source>
        <translation>&amp;Shop-URL</translation>
    </message>
    <message>
        <source>&amp;Admin URL (optional)</source>
        <translation>&amp;Admin-URL (optional)</translation>
    </message>
    <message>
        <source>&amp;E-mail (optional)</source>
        <translation>&amp;E-Mail (optional)</translation>
    </message>
    <message>
        <source>Send tokens &amp;unencrypted: this store has no https</source>
        <translation>Token &amp;unverschlüsselt senden: Dieser Shop hat kein https</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::IntegrationModel</name>
    <message>
        <source>Cannot be read</source>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Unterbrochen</translation>
    </message>
    <message>
        <source>Waiting for Activate</source>
        <translation>Wartet auf „Aktivieren“</translation>
    </message>
    <message>
        <source>Exchanging</source>
        <translation>Tauscht Token</translation>
    </message>
    <message>
        <source>Must be activated again</source>
        <translation>Neu zu aktivieren</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::IntegrationView</name>
    <message>
        <source>Integrations</source>
        <translation>Integrationen</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::LoginDialog</name>
    <message>
        <source>Create a login</source>
        <translation>Login anlegen</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Passwort</translation>
    </message>
    <message>
        <source>Password &amp;again</source>
        <translation>Passwort &amp;wiederholen</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>You sign in with it on the login page that Admin opens. It is kept on this computer only, as a hash.</source>
        <translation>Damit melden Sie sich auf der Anmeldeseite an, die der Admin öffnet. Das Passwort bleibt nur auf diesem Computer, als Hash.</translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>Die beiden Passwörter sind verschieden.</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::LoginPopup</name>
    <message>
        <source>Sign in – Latchkey</source>
        <translation>Anmelden – Latchkey</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::LoginsDialog</name>
    <message>
        <source>Remove …</source>
        <translation>Entfernen …</translation>
    </message>
    <message>
        <source>Logins</source>
        <translation>Logins</translation>
    </message>
    <message>
        <source>Create a login …</source>
        <translation>Anlegen …</translation>
    </message>
    <message>
        <source>Who may sign in on the login page that Admin opens.</source>
        <translation>Wer sich auf der Anmeldeseite anmelden darf, die der Admin öffnet.</translation>
    </message>
    <message>
        <source>Remove the login “%1”?</source>
        <translation>Das Login „%1“ entfernen?</translation>
    </message>
    <message>
        <source>Nobody can sign in with it any more. Integrations that are linked stay linked.</source>
        <translation>Niemand kann sich damit mehr anmelden. Verbundene Integrationen bleiben verbunden.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::MainWindow</name>
    <message>
        <source>Latchkey</source>
        <translation>Latchkey</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Search …</source>
        <translation>Suchen …</translation>
    </message>
    <message>
        <source>Search the integrations</source>
        <translation>Integrationen durchsuchen</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Its tokens are removed from the keychain, and what uses them stops working. The integration in Admin stays until you delete it there.</source>
        <translation>Ihre Token werden aus dem Schlüsselbund entfernt; was sie benutzt, funktioniert nicht mehr. Die Integration im Admin bleibt, bis Sie sie dort löschen.</translation>
    </message>
    <message>
        <source>Its two URLs stop working. The integration in Admin stays until you delete it there.</source>
        <translation>Ihre beiden URLs funktionieren nicht mehr. Die Integration im Admin bleibt, bis Sie sie dort löschen.</translation>
    </message>
    <message>
        <source>Remove “%1”?</source>
        <translation>„%1“ entfernen?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Quit and start Latchkey again to listen on the new port.</source>
        <translation>Beenden Sie Latchkey und starten Sie es neu, um auf dem neuen Port zu empfangen.</translation>
    </message>
    <message>
        <source>Quit and lose the tokens?</source>
        <translation>Beenden und die Token verlieren?</translation>
    </message>
    <message>
        <source>The keychain did not take them, so only this program&apos;s memory holds them. For new ones, click Reauthorize in Admin.</source>
        <translation>Der Schlüsselbund hat sie nicht angenommen, sie liegen nur im Arbeitsspeicher dieses Programms. Für neue klicken Sie im Admin auf „Erneut autorisieren“.</translation>
    </message>
    <message>
        <source>Quit and lose them</source>
        <translation>Beenden und verlieren</translation>
    </message>
    <message>
        <source>Quit during an activation?</source>
        <translation>Während einer Aktivierung beenden?</translation>
    </message>
    <message>
        <source>What arrived is kept. The next start says what can be finished.</source>
        <translation>Was ankam, bleibt erhalten. Der nächste Start zeigt, was sich abschließen lässt.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Use another address for the store?</source>
        <translation>Eine andere Adresse für den Shop verwenden?</translation>
    </message>
    <message>
        <source>Credentials and tokens will be sent to %1 instead of %2. Do this only if that is your store.</source>
        <translation>Zugangsdaten und Token gehen dann an %1 statt an %2. Tun Sie das nur, wenn das Ihr Shop ist.</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Verwenden</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::OverviewPage</name>
    <message>
        <source>Callback URL</source>
        <translation>Callback-URL</translation>
    </message>
    <message>
        <source>Identity link URL</source>
        <translation>Identity-Link-URL</translation>
    </message>
    <message>
        <source>Store URL</source>
        <translation>Shop-URL</translation>
    </message>
    <message>
        <source>Its own base URL</source>
        <translation>Basis-URL laut Shop</translation>
    </message>
    <message>
        <source>Signed in as</source>
        <translation>Angemeldet als</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Signaturen</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::PresetDialog</name>
    <message>
        <source>Presets</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>Kinds of software</source>
        <translation>Arten von Software</translation>
    </message>
    <message>
        <source>Resources of the preset</source>
        <translation>Ressourcen der Vorlage</translation>
    </message>
    <message>
        <source>Replace the selection</source>
        <translation>Auswahl ersetzen</translation>
    </message>
    <message>
        <source>Add to the selection</source>
        <translation>Zur Auswahl hinzufügen</translation>
    </message>
    <message>
        <source>Not in this store</source>
        <translation>Nicht in diesem Shop</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n resource(s)</source>
        <translation>
            <numerusform>%1 von %n Ressource</numerusform>
            <numerusform>%1 von %n Ressourcen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::ui::PrivilegeBar</name>
    <message>
        <source>Share of the store&apos;s resources</source>
        <translation>Anteil an den Ressourcen des Shops</translation>
    </message>
    <message>
        <source>Grants %1 of %2 resources (%3 %)</source>
        <translation>Gewährt %1 von %2 Ressourcen (%3 %)</translation>
    </message>
    <message>
        <source>Nothing to compare with yet: it was not activated with resources chosen here.</source>
        <translation>Noch kein Vergleich: Mit hier gewählten Ressourcen wurde noch nicht aktiviert.</translation>
    </message>
    <message numerus="yes">
        <source>%n resource(s) are new since the last activation: the store refuses calls that need them until its integration has them; activate again (Reauthorize) once it does.</source>
        <translation>
            <numerusform>%n Ressource ist neu seit der letzten Aktivierung: Der Shop verweigert Aufrufe, die sie brauchen, bis seine Integration sie hat; aktivieren Sie dann erneut.</numerusform>
            <numerusform>%n Ressourcen sind neu seit der letzten Aktivierung: Der Shop verweigert Aufrufe, die sie brauchen, bis seine Integration sie hat; aktivieren Sie dann erneut.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resource(s) fewer than at the last activation: no new activation is needed; it takes effect as soon as the store&apos;s integration is changed.</source>
        <translation>
            <numerusform>%n Ressource weniger als bei der letzten Aktivierung: Eine neue Aktivierung ist nicht nötig; es wirkt, sobald die Integration im Shop geändert ist.</numerusform>
            <numerusform>%n Ressourcen weniger als bei der letzten Aktivierung: Eine neue Aktivierung ist nicht nötig; es wirkt, sobald die Integration im Shop geändert ist.</numerusform>
        </translation>
    </message>
    <message>
        <source>The same as at the last activation.</source>
        <translation>Wie bei der letzten Aktivierung.</translation>
    </message>
    <message numerus="yes">
        <source>%n sensitive</source>
        <translation>
            <numerusform>%n heikle</numerusform>
            <numerusform>%n heikle</numerusform>
        </translation>
    </message>
    <message>
        <source>What should be granted with open eyes</source>
        <translation>Was nur bewusst gewährt werden sollte</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weitere</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::ui::Program</name>
    <message>
        <source>Practice: nothing here is real, and nothing leaves this computer. On the login page, sign in as %1 with the password %2.</source>
        <translation>Übung: Nichts hier ist echt, und nichts verlässt diesen Computer. Melden Sie sich auf der Anmeldeseite als %1 mit dem Passwort %2 an.</translation>
    </message>
    <message>
        <source>The practice window could not be started.</source>
        <translation>Das Übungsfenster ließ sich nicht starten.</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::ResourceDetails</name>
    <message>
        <source>Select a resource to see what it opens.</source>
        <translation>Markieren Sie eine Ressource, um zu sehen, was sie öffnet.</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Opens these routes</source>
        <translation>Öffnet diese Routen</translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation>nicht gewählt</translation>
    </message>
    <message>
        <source>Module %1</source>
        <translation>Modul %1</translation>
    </message>
    <message>
        <source>No route of the REST API needs it.</source>
        <translation>Keine Route der REST-API braucht sie.</translation>
    </message>
    <message numerus="yes">
        <source>Opens %n route(s):</source>
        <translation>
            <numerusform>Öffnet %n Route:</numerusform>
            <numerusform>Öffnet %n Routen:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::ui::ResourceModel</name>
    <message>
        <source>Resource</source>
        <translation>Ressource</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>Modul</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::ResourcePicker</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>By API call</source>
        <translation>Nach API-Aufruf</translation>
    </message>
    <message>
        <source>The choice was not saved: %1</source>
        <translation>Die Auswahl wurde nicht gespeichert: %1</translation>
    </message>
    <message>
        <source>Save again</source>
        <translation>Erneut speichern</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen resource(s) are not in this store: %1</source>
        <translation>
            <numerusform>%n gewählte Ressource gibt es in diesem Shop nicht: %1</numerusform>
            <numerusform>%n gewählte Ressourcen gibt es in diesem Shop nicht: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove them</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Take %1</source>
        <translation>%1 nehmen</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::ResourceSource</name>
    <message>
        <source>Reading %1 …</source>
        <translation>%1 wird gelesen …</translation>
    </message>
    <message numerus="yes">
        <source>Reading … %n folder(s): %1</source>
        <translation>
            <numerusform>Gelesen … %n Ordner: %1</numerusform>
            <numerusform>Gelesen … %n Ordner: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Read it again</source>
        <translation>Erneut lesen</translation>
    </message>
    <message>
        <source>Choose another …</source>
        <translation>Andere wählen …</translation>
    </message>
    <message>
        <source>Reading %1 was cancelled.</source>
        <translation>Das Lesen von %1 wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The store&apos;s code is not where it was: %1. The built-in resources are shown instead.</source>
        <translation>Der Code des Shops ist nicht mehr, wo er war: %1. Stattdessen sind die eingebauten Ressourcen zu sehen.</translation>
    </message>
    <message>
        <source>No resources were found in %1.</source>
        <translation>In %1 wurden keine Ressourcen gefunden.</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%n of the chosen sources are gone.</source>
        <translation>
            <numerusform>%n der gewählten Quellen ist nicht mehr da.</numerusform>
            <numerusform>%n der gewählten Quellen sind nicht mehr da.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be used; the others count.</source>
        <translation>
            <numerusform>%n Datei ließ sich nicht verwenden; die anderen zählen.</numerusform>
            <numerusform>%n Dateien ließen sich nicht verwenden; die anderen zählen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::ui::ResourceTreeView</name>
    <message>
        <source>Resources</source>
        <translation>Ressourcen</translation>
    </message>
    <message>
        <source>Choose only this</source>
        <translation>Nur diese wählen</translation>
    </message>
    <message>
        <source>Choose with everything below</source>
        <translation>Mit allen darunter wählen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Copy the id</source>
        <translation>Kennung kopieren</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::SelectionTransfer</name>
    <message>
        <source>Module&apos;s api.xml (*.xml)</source>
        <translation>api.xml des Moduls (*.xml)</translation>
    </message>
    <message>
        <source>Module&apos;s integration.xml (*.xml)</source>
        <translation>integration.xml des Moduls (*.xml)</translation>
    </message>
    <message>
        <source>List, an id a line (*.txt)</source>
        <translation>Liste, eine Kennung je Zeile (*.txt)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Import a selection</source>
        <translation>Auswahl importieren</translation>
    </message>
    <message>
        <source>Selections (*.xml *.json *.txt)</source>
        <translation>Auswahlen (*.xml *.json *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>%1 was not imported: %2</source>
        <translation>%1 wurde nicht importiert: %2</translation>
    </message>
    <message>
        <source>Integrations in the file</source>
        <translation>Integrationen in der Datei</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>The file holds several integrations. Which one&apos;s resources?</source>
        <translation>Die Datei enthält mehrere Integrationen. Wessen Ressourcen?</translation>
    </message>
    <message>
        <source>The selection is now that of %1.</source>
        <translation>Die Auswahl ist jetzt die von %1.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Export the selection</source>
        <translation>Auswahl exportieren</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Geschrieben: %1</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 ließ sich nicht schreiben: %2</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>The embedded browser</source>
        <translation>Eingebauter Browser</translation>
    </message>
    <message>
        <source>The system&apos;s browser</source>
        <translation>Systembrowser</translation>
    </message>
    <message>
        <source>&amp;Port the store calls</source>
        <translation>&amp;Port, den der Shop aufruft</translation>
    </message>
    <message>
        <source>&amp;Show Admin in</source>
        <translation>&amp;Admin anzeigen in</translation>
    </message>
    <message>
        <source>The port is part of both URLs: change them in Admin too, for every integration. It is used from the next start.</source>
        <translation>Der Port steckt in beiden URLs: Ändern Sie sie auch im Admin, bei jeder Integration. Er gilt ab dem nächsten Start.</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::SingleInstance</name>
    <message>
        <source>A second start cannot find this window: the profile&apos;s path is too long, or its folder cannot be written.</source>
        <translation>Ein zweiter Start kann dieses Fenster nicht finden: Der Pfad des Profils ist zu lang, oder sein Ordner ist nicht beschreibbar.</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::SourceBar</name>
    <message>
        <source>Resources of: %1 (built in)</source>
        <translation>Ressourcen von: %1 (eingebaut)</translation>
    </message>
    <message>
        <source>Resources of: %1</source>
        <translation>Ressourcen von: %1</translation>
    </message>
    <message>
        <source>Your store may have others: extensions bring their own.</source>
        <translation>Ihr Shop kann andere haben: Erweiterungen bringen eigene mit.</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>Lesen beenden</translation>
    </message>
    <message>
        <source>Folder with the store&apos;s code …</source>
        <translation>Ordner mit dem Code des Shops …</translation>
    </message>
    <message>
        <source>Zip archives or acl.xml files …</source>
        <translation>Zip-Archive oder acl.xml-Dateien …</translation>
    </message>
    <message>
        <source>Add an extension to the built-in resources …</source>
        <translation>Erweiterung zu den eingebauten Ressourcen …</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Erneut lesen</translation>
    </message>
    <message>
        <source>Use the built-in resources</source>
        <translation>Eingebaute Ressourcen verwenden</translation>
    </message>
    <message>
        <source>What was wrong in the files</source>
        <translation>Was an den Dateien nicht stimmte</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Read my store&apos;s code …</source>
        <translation>Code meines Shops lesen …</translation>
    </message>
    <message>
        <source>Another store …</source>
        <translation>Anderer Shop …</translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s)</source>
        <translation>
            <numerusform>%n Hinweis</numerusform>
            <numerusform>%n Hinweise</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Folder with the store&apos;s code</source>
        <translation>Ordner mit dem Code des Shops</translation>
    </message>
    <message>
        <source>Zip archives or acl.xml files</source>
        <translation>Zip-Archive oder acl.xml-Dateien</translation>
    </message>
    <message>
        <source>Archives and XML files (*.zip *.xml)</source>
        <translation>Archive und XML-Dateien (*.zip *.xml)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Built-in resources of</source>
        <translation>Eingebaute Ressourcen von</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::StatusStrip</name>
    <message>
        <source>Keychain: none, secrets are in memory</source>
        <translation>Schlüsselbund: keiner, Token im Arbeitsspeicher</translation>
    </message>
    <message>
        <source>Keychain: …</source>
        <translation>Schlüsselbund: …</translation>
    </message>
    <message>
        <source>Keychain: unlocked</source>
        <translation>Schlüsselbund: entsperrt</translation>
    </message>
    <message>
        <source>Keychain: locked</source>
        <translation>Schlüsselbund: gesperrt</translation>
    </message>
    <message>
        <source>Keychain: none</source>
        <translation>Schlüsselbund: keiner</translation>
    </message>
    <message>
        <source>Keychain: not usable</source>
        <translation>Schlüsselbund: nicht nutzbar</translation>
    </message>
    <message>
        <source>Listening on 127.0.0.1:%1</source>
        <translation>Empfangsbereit auf 127.0.0.1:%1</translation>
    </message>
    <message>
        <source>Not listening: the store cannot call this computer</source>
        <translation>Nicht empfangsbereit: Der Shop kann diesen Computer nicht erreichen</translation>
    </message>
    <message>
        <source>No login yet</source>
        <translation>Noch kein Login</translation>
    </message>
    <message>
        <source>Merchant: %1</source>
        <translation>Händler: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n login(s)</source>
        <translation>
            <numerusform>%n Login</numerusform>
            <numerusform>%n Logins</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::ui::StepStrip</name>
    <message>
        <source>Define</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>Enter in Admin</source>
        <translation>Im Admin eintragen</translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>Aktivieren</translation>
    </message>
    <message>
        <source>%1: done</source>
        <translation>%1: erledigt</translation>
    </message>
    <message>
        <source>%1: now</source>
        <translation>%1: jetzt</translation>
    </message>
    <message>
        <source>%1: later</source>
        <translation>%1: später</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>Ressourcen</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::StorePage</name>
    <message>
        <source>The page wanted to open one window too many; refused.</source>
        <translation>Die Seite wollte ein Fenster zu viel öffnen; abgelehnt.</translation>
    </message>
    <message>
        <source>The page wanted to open %1; refused. Without a sandbox only pages of this computer are shown.</source>
        <translation>Die Seite wollte %1 öffnen; abgelehnt. Ohne Sandbox werden nur Seiten dieses Computers gezeigt.</translation>
    </message>
    <message>
        <source>The page wants to go to %1.</source>
        <translation>Die Seite will zu %1.</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Dorthin gehen</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Bleiben</translation>
    </message>
    <message>
        <source>The page wanted to open %1; refused.</source>
        <translation>Die Seite wollte %1 öffnen; abgelehnt.</translation>
    </message>
    <message>
        <source>No secure connection to %1: %2</source>
        <translation>Keine sichere Verbindung zu %1: %2</translation>
    </message>
    <message>
        <source>The page crashed.</source>
        <translation>Die Seite ist abgestürzt.</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Neu laden</translation>
    </message>
</context>
<context>
    <name>latchkey::ui::WindowActions</name>
    <message>
        <source>New integration</source>
        <translation>Neue Integration</translation>
    </message>
    <message>
        <source>Practise</source>
        <translation>Üben</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Edit …</source>
        <translation>Bearbeiten …</translation>
    </message>
    <message>
        <source>Remove …</source>
        <translation>Entfernen …</translation>
    </message>
    <message>
        <source>Make a test call</source>
        <translation>Testaufruf starten</translation>
    </message>
    <message>
        <source>Open Admin</source>
        <translation>Admin öffnen</translation>
    </message>
    <message>
        <source>Create a login …</source>
        <translation>Login anlegen …</translation>
    </message>
    <message>
        <source>Logins …</source>
        <translation>Logins …</translation>
    </message>
    <message>
        <source>Settings …</source>
        <translation>Einstellungen …</translation>
    </message>
    <message>
        <source>About Latchkey</source>
        <translation>Über Latchkey</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Practise with the built-in store: nothing leaves this computer</source>
        <translation>Mit dem eingebauten Shop üben: Nichts verlässt diesen Computer</translation>
    </message>
    <message>
        <source>Activate or Reauthorize</source>
        <translation>Aktivieren oder erneut autorisieren</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>Ressourcen</translation>
    </message>
</context>
</TS>
