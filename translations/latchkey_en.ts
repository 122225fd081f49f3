<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>Acl</name>
    <message numerus="yes">
        <source>%Ln call(s) belong to Adobe Commerce (%1); the routes here are those of a store without Adobe Commerce.</source>
        <translation>
            <numerusform>%Ln call belongs to Adobe Commerce (%1); the routes here are those of a store without Adobe Commerce.</numerusform>
            <numerusform>%Ln calls belong to Adobe Commerce (%1); the routes here are those of a store without Adobe Commerce.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) belong to Adobe Commerce (%1); the routes are those of %2.</source>
        <translation>
            <numerusform>%Ln call belongs to Adobe Commerce (%1); the routes are those of %2.</numerusform>
            <numerusform>%Ln calls belong to Adobe Commerce (%1); the routes are those of %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) below /%1 match a route with another method only: %2.</source>
        <translation>
            <numerusform>%Ln call below /%1 matches a route with another method only: %2.</numerusform>
            <numerusform>%Ln calls below /%1 match a route with another method only: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) below /%1 do not match any route there: %2.</source>
        <translation>
            <numerusform>%Ln call below /%1 does not match any route there: %2.</numerusform>
            <numerusform>%Ln calls below /%1 do not match any route there: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) do not match any route, so they may belong to a module that was not read: %1.</source>
        <translation>
            <numerusform>%Ln call does not match any route, so it may belong to a module that was not read: %1.</numerusform>
            <numerusform>%Ln calls do not match any route, so they may belong to a module that was not read: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Activation</name>
    <message numerus="yes">
        <source>(%n more like this)</source>
        <translation>
            <numerusform>(%n more like this)</numerusform>
            <numerusform>(%n more like this)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AddQuestion</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Choose %n resource(s)?</source>
        <translation>
            <numerusform>Choose %n resource?</numerusform>
            <numerusform>Choose %n resources?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them are sensitive: %1.</source>
        <translation>
            <numerusform>%n of them are sensitive: %1.</numerusform>
            <numerusform>%n of them are sensitive: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Choose %n</source>
        <translation>
            <numerusform>Choose %n</numerusform>
            <numerusform>Choose %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AnswerText</name>
    <message numerus="yes">
        <source>%n octet(s)</source>
        <translation>
            <numerusform>%n octet</numerusform>
            <numerusform>%n octets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Calls</name>
    <message numerus="yes">
        <source>%Ln more remarks of this kind.</source>
        <translation>
            <numerusform>%Ln more remark of this kind.</numerusform>
            <numerusform>%Ln more remarks of this kind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The URLs of %Ln requests are in variables that the collection does not set. Write out their paths, like {{base}}/rest/V1/orders.</source>
        <translation>
            <numerusform>The URL of %Ln request is in a variable that the collection does not set. Write out its path, like {{base}}/rest/V1/orders.</numerusform>
            <numerusform>The URLs of %Ln requests are in variables that the collection does not set. Write out their paths, like {{base}}/rest/V1/orders.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckList</name>
    <message numerus="yes">
        <source>%n check(s) failed: %1.</source>
        <translation>
            <numerusform>%n check failed: %1.</numerusform>
            <numerusform>%n checks failed: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It works. %n thing(s) may hinder others: %1.</source>
        <translation>
            <numerusform>It works. One thing may hinder others: %1.</numerusform>
            <numerusform>It works. %n things may hinder others: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message numerus="yes">
        <source>The resource %1 stands in %n places: %2. Commerce refuses that in every mode (“Resource id &apos;%1&apos; already exists in the ACL”): Admin does not open, and calls that need a resource are refused.</source>
        <translation>
            <numerusform>The resource %1 stands in %n place: %2. Commerce refuses that in every mode (“Resource id &apos;%1&apos; already exists in the ACL”): Admin does not open, and calls that need a resource are refused.</numerusform>
            <numerusform>The resource %1 stands in %n places: %2. Commerce refuses that in every mode (“Resource id &apos;%1&apos; already exists in the ACL”): Admin does not open, and calls that need a resource are refused.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is known, with %n address(es).</source>
        <translation>
            <numerusform>%1 is known, with %n address.</numerusform>
            <numerusform>%1 is known, with %n addresses.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The certificate of %1 ends in %n day(s).</source>
        <translation>
            <numerusform>The certificate of %1 ends in %n day.</numerusform>
            <numerusform>The certificate of %1 ends in %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 answers, and its certificate is good for %n more day(s).</source>
        <translation>
            <numerusform>%1 answers, and its certificate is good for %n more day.</numerusform>
            <numerusform>%1 answers, and its certificate is good for %n more days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The store does not grant %n of the chosen resources: %1.</source>
        <translation>
            <numerusform>The store does not grant %n of the chosen resources: %1.</numerusform>
            <numerusform>The store does not grant %n of the chosen resources: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) that need chosen resources were allowed.</source>
        <translation>
            <numerusform>%n call that needs chosen resources was allowed.</numerusform>
            <numerusform>%n calls that need chosen resources were allowed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resource(s) were judged together</source>
        <translation>
            <numerusform>%n resource was judged</numerusform>
            <numerusform>%n resources were judged together</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message numerus="yes">
        <source>%n more are unknown.</source>
        <translation>
            <numerusform>%n more is unknown.</numerusform>
            <numerusform>%n more are unknown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them are sensitive; see --json.</source>
        <translation>
            <numerusform>%n of them is sensitive; see --json.</numerusform>
            <numerusform>%n of them are sensitive; see --json.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are new since the last activation: once the store&apos;s integration has them, activate it again.</source>
        <translation>
            <numerusform>%n is new since the last activation: once the store&apos;s integration has it, activate it again.</numerusform>
            <numerusform>%n are new since the last activation: once the store&apos;s integration has them, activate it again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s) go to GraphQL, which needs no resource of an integration.</source>
        <translation>
            <numerusform>%Ln request goes to GraphQL, which needs no resource of an integration.</numerusform>
            <numerusform>%Ln requests go to GraphQL, which needs no resource of an integration.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) need no resource because they are open to everybody: %1.</source>
        <translation>
            <numerusform>%Ln call needs no resource because it is open to everybody: %1.</numerusform>
            <numerusform>%Ln calls need no resource because they are open to everybody: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) are only for signed-in customers, not for an integration: %1.</source>
        <translation>
            <numerusform>%Ln call is only for signed-in customers, not for an integration: %1.</numerusform>
            <numerusform>%Ln calls are only for signed-in customers, not for an integration: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The method of %Ln call(s) is unknown; the resources they need are missing here.</source>
        <translation>
            <numerusform>The method of %Ln call is unknown; the resource it needs is missing here.</numerusform>
            <numerusform>The method of %Ln calls is unknown; the resources they need are missing here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Checking … %n folder(s) so far</source>
        <translation>
            <numerusform>Checking … %n folder so far</numerusform>
            <numerusform>Checking … %n folders so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n integration(s) written to %1.</source>
        <translation>
            <numerusform>%n integration written to %1.</numerusform>
            <numerusform>%n integrations written to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On. %n program(s) may call this integration&apos;s store.</source>
        <translation>
            <numerusform>On. %n program may call this integration&apos;s store.</numerusform>
            <numerusform>On. %n programs may call this integration&apos;s store.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) met no route that is known, so what they need is not known either: the proposal may take too much away.</source>
        <translation>
            <numerusform>%n call met no route that is known, so what it needs is not known either: the proposal may take too much away.</numerusform>
            <numerusform>%n calls met no route that is known, so what they need is not known either: the proposal may take too much away.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The store refused %n call(s) although all they need is chosen here. Compare with what the store grants: latchkeyctl store show %1</source>
        <translation>
            <numerusform>The store refused %n call although all it needs is chosen here. Compare with what the store grants: latchkeyctl store show %1</numerusform>
            <numerusform>The store refused %n calls although all they need is chosen here. Compare with what the store grants: latchkeyctl store show %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The store refused %n call(s) because the integration may not do this: %1 is needed for %2.</source>
        <translation>
            <numerusform>The store refused %n call because the integration may not do this: %1 is needed for %2.</numerusform>
            <numerusform>The store refused %n calls because the integration may not do this: %1 is needed for %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n day(s) no program called this store through the proxy with success, so nothing is known of what it uses.</source>
        <translation>
            <numerusform>In %n day no program called this store through the proxy with success, so nothing is known of what it uses.</numerusform>
            <numerusform>In %n days no program called this store through the proxy with success, so nothing is known of what it uses.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln route(s) of %1.</source>
        <translation>
            <numerusform>%Ln route of %1.</numerusform>
            <numerusform>%Ln routes of %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resource(s) are missing. To ask for them too: latchkeyctl usage %1 --apply missing, then change it in the store (latchkeyctl store update %1, or in Admin).</source>
        <translation>
            <numerusform>%n resource is missing. To ask for it too: latchkeyctl usage %1 --apply missing, then change it in the store (latchkeyctl store update %1, or in Admin).</numerusform>
            <numerusform>%n resources are missing. To ask for them too: latchkeyctl usage %1 --apply missing, then change it in the store (latchkeyctl store update %1, or in Admin).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resource(s) were not used. To ask for the others alone: latchkeyctl usage %1 --apply unused, then change it in the store (latchkeyctl store update %1, or in Admin).</source>
        <translation>
            <numerusform>%n resource was not used. To ask for the others alone: latchkeyctl usage %1 --apply unused, then change it in the store (latchkeyctl store update %1, or in Admin).</numerusform>
            <numerusform>%n resources were not used. To ask for the others alone: latchkeyctl usage %1 --apply unused, then change it in the store (latchkeyctl store update %1, or in Admin).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s), %1 failed; half of the others took up to %2 ms, the slowest %3 ms</source>
        <translation>
            <numerusform>%n call, %1 failed; half of the others took up to %2 ms, the slowest %3 ms</numerusform>
            <numerusform>%n calls, %1 failed; half of the others took up to %2 ms, the slowest %3 ms</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Clients</name>
    <message numerus="yes">
        <source>%n route(s)</source>
        <translation>
            <numerusform>%n route</numerusform>
            <numerusform>%n routes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) a minute</source>
        <translation>
            <numerusform>%n call a minute</numerusform>
            <numerusform>%n calls a minute</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n program(s) call this store through the proxy (%1). None would stop: the proxy signs, and a bearer that a program sends is dropped.</source>
        <translation>
            <numerusform>%n program calls this store through the proxy (%1). None would stop: the proxy signs, and a bearer that a program sends is dropped.</numerusform>
            <numerusform>%n programs call this store through the proxy (%1). None would stop: the proxy signs, and a bearer that a program sends is dropped.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The tokens were handed over %n time(s): a program that got them, and sends the access token as it is instead of signing, works only while the store takes it.</source>
        <translation>
            <numerusform>The tokens were handed over %n time: a program that got them, and sends the access token as it is instead of signing, works only while the store takes it.</numerusform>
            <numerusform>The tokens were handed over %n times: a program that got them, and sends the access token as it is instead of signing, works only while the store takes it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The store gets at most %n call(s) at once, of all programs together</source>
        <translation>
            <numerusform>The store gets at most %n call at once, of all programs together</numerusform>
            <numerusform>The store gets at most %n calls at once, of all programs together</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Commerce</name>
    <message numerus="yes">
        <source>The store&apos;s clock is %n second(s) ahead of this computer&apos;s.</source>
        <translation>
            <numerusform>The store&apos;s clock is %n second ahead of this computer&apos;s.</numerusform>
            <numerusform>The store&apos;s clock is %n seconds ahead of this computer&apos;s.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The store&apos;s clock is %n second(s) behind this computer&apos;s.</source>
        <translation>
            <numerusform>The store&apos;s clock is %n second behind this computer&apos;s.</numerusform>
            <numerusform>The store&apos;s clock is %n seconds behind this computer&apos;s.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This file holds %n certificate(s). Take the one of the issuer alone.</source>
        <translation>
            <numerusform>This file holds %n certificate. Take the one of the issuer alone.</numerusform>
            <numerusform>This file holds %n certificates. Take the one of the issuer alone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Doctor</name>
    <message numerus="yes">
        <source>The consumer key has %n character(s) instead of 32.</source>
        <translation>
            <numerusform>The consumer key has %n character instead of 32.</numerusform>
            <numerusform>The consumer key has %n characters instead of 32.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The token has %n character(s) instead of 32.</source>
        <translation>
            <numerusform>The token has %n character instead of 32.</numerusform>
            <numerusform>The token has %n characters instead of 32.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The nonce has %n character(s).</source>
        <translation>
            <numerusform>The nonce has %n character.</numerusform>
            <numerusform>The nonce has %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DropQuestion</name>
    <message numerus="yes">
        <source>Remove also the %n below</source>
        <translation>
            <numerusform>Remove also the %n below</numerusform>
            <numerusform>Remove also the %n below</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen resource(s) below need this one. If you keep those, this one stays granted as their parent.</source>
        <translation>
            <numerusform>%n chosen resource below needs this one. If you keep that, this one stays granted as its parent.</numerusform>
            <numerusform>%n chosen resources below need this one. If you keep those, this one stays granted as their parent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This resource is granted because %n chosen resource(s) below need it.</source>
        <translation>
            <numerusform>This resource is granted because %n chosen resource below needs it.</numerusform>
            <numerusform>This resource is granted because %n chosen resources below need it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message numerus="yes">
        <source>%n more like it came shortly before and are not in the log.</source>
        <translation>
            <numerusform>%n more like it came shortly before and is not in the log.</numerusform>
            <numerusform>%n more like it came shortly before and are not in the log.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IntoStore</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Module</name>
    <message numerus="yes">
        <source>%n integrations are defined in one file. A store takes that, and sets up those that the class names.</source>
        <translation>
            <numerusform>%n integrations are defined in one file. A store takes that, and sets up those that the class names.</numerusform>
            <numerusform>%n integrations are defined in one file. A store takes that, and sets up those that the class names.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Move</name>
    <message numerus="yes">
        <source>Reading the keychain: %n item(s)</source>
        <translation>
            <numerusform>Reading the keychain: %n item</numerusform>
            <numerusform>Reading the keychain: %n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Proxy</name>
    <message numerus="yes">
        <source>This program may make %n call(s) a minute.</source>
        <translation>
            <numerusform>This program may make %n call a minute.</numerusform>
            <numerusform>This program may make %n calls a minute.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The store asked for a pause (Retry-After). Try again in %n s.</source>
        <translation>
            <numerusform>The store asked for a pause (Retry-After). Try again in %n s.</numerusform>
            <numerusform>The store asked for a pause (Retry-After). Try again in %n s.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This store gets at most %n call(s) a minute, of all programs together.</source>
        <translation>
            <numerusform>This store gets at most %n call a minute, of all programs together.</numerusform>
            <numerusform>This store gets at most %n calls a minute, of all programs together.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResourceWords</name>
    <message numerus="yes">
        <source>needed by %1, +%n more</source>
        <translation>
            <numerusform>needed by %1, +%n more</numerusform>
            <numerusform>needed by %1, +%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StoreService</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Creates the integration “%1” with %n resource(s).</source>
        <translation>
            <numerusform>Creates the integration “%1” with %n resource.</numerusform>
            <numerusform>Creates the integration “%1” with %n resources.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Grants it %n more resource(s): %1.</source>
        <translation>
            <numerusform>Grants it %n more resource: %1.</numerusform>
            <numerusform>Grants it %n more resources: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Takes %n resource(s) away from it: %1.</source>
        <translation>
            <numerusform>Takes %n resource away from it: %1.</numerusform>
            <numerusform>Takes %n resources away from it: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This store does not have %n of the resources, so they are left out: %1.</source>
        <translation>
            <numerusform>This store does not have %n of the resources, so they are left out: %1.</numerusform>
            <numerusform>This store does not have %n of the resources, so they are left out: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resource(s)</source>
        <translation>
            <numerusform>%n resource</numerusform>
            <numerusform>%n resources</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Storecode</name>
    <message numerus="yes">
        <source>%n folder(s) have no registration.php that names them, so the store does not see them; they were left out: %1</source>
        <translation>
            <numerusform>%n folder has no registration.php that names it, so the store does not see it; it was left out: %1</numerusform>
            <numerusform>%n folders have no registration.php that names them, so the store does not see them; they were left out: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n module(s) with resources or routes</source>
        <translation>
            <numerusform>%1: %n module with resources or routes</numerusform>
            <numerusform>%1: %n modules with resources or routes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n module(s) switched on there are not in this folder: %1</source>
        <translation>
            <numerusform>%n module switched on there is not in this folder: %1</numerusform>
            <numerusform>%n modules switched on there are not in this folder: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n module(s) in this folder are not listed there, so the store does not know them; they were left out: %1</source>
        <translation>
            <numerusform>%n module in this folder is not listed there, so the store does not know it; it was left out: %1</numerusform>
            <numerusform>%n modules in this folder are not listed there, so the store does not know them; they were left out: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tls</name>
    <message numerus="yes">
        <source>%n certificate(s) in the file do not belong to it and are left out.</source>
        <translation>
            <numerusform>%n certificate in the file does not belong to it and is left out.</numerusform>
            <numerusform>%n certificates in the file do not belong to it and are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::ui::AclCheckDialog</name>
    <message numerus="yes">
        <source>Reading … %n folder(s): %1</source>
        <translation>
            <numerusform>Reading … %n folder: %1</numerusform>
            <numerusform>Reading … %n folders: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more are in what is copied.</source>
        <translation>
            <numerusform>%n more is in what is copied.</numerusform>
            <numerusform>%n more are in what is copied.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::ui::AnswerChart</name>
    <message numerus="yes">
        <source>%n call(s) since %1, %2 of them failed.</source>
        <translation>
            <numerusform>%n call since %1, %2 of them failed.</numerusform>
            <numerusform>%n calls since %1, %2 of them failed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::ui::ByCallPanel</name>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n call</numerusform>
            <numerusform>%n calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resource(s) needed</source>
        <translation>
            <numerusform>%n resource needed</numerusform>
            <numerusform>%n resources needed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a route</source>
        <translation>
            <numerusform>%n without a route</numerusform>
            <numerusform>%n without a route</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other request(s) left out</source>
        <translation>
            <numerusform>%n other request left out</numerusform>
            <numerusform>%n other requests left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with an unknown method</source>
        <translation>
            <numerusform>%n with an unknown method</numerusform>
            <numerusform>%n with an unknown method</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to GraphQL, which needs no resource</source>
        <translation>
            <numerusform>%n to GraphQL, which needs no resource</numerusform>
            <numerusform>%n to GraphQL, which needs no resource</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::ui::CallsDialog</name>
    <message numerus="yes">
        <source>In the last %n day(s)</source>
        <translation>
            <numerusform>In the last day</numerusform>
            <numerusform>In the last %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s).</source>
        <translation>
            <numerusform>%Ln call.</numerusform>
            <numerusform>%Ln calls.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them were refused, or failed.</source>
        <translation>
            <numerusform>%Ln of them was refused, or failed.</numerusform>
            <numerusform>%Ln of them were refused, or failed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::ui::CompareDialog</name>
    <message numerus="yes">
        <source>%n only here</source>
        <translation>
            <numerusform>%n only here</numerusform>
            <numerusform>%n only here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n only there</source>
        <translation>
            <numerusform>%n only there</numerusform>
            <numerusform>%n only there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in both</source>
        <translation>
            <numerusform>%n in both</numerusform>
            <numerusform>%n in both</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::ui::DefinitionsForm</name>
    <message numerus="yes">
        <source>%n integration(s) written to %1.</source>
        <translation>
            <numerusform>%n integration written to %1.</numerusform>
            <numerusform>%n integrations written to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n integration(s) made.</source>
        <translation>
            <numerusform>%n integration made.</numerusform>
            <numerusform>%n integrations made.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::ui::InstallCard</name>
    <message numerus="yes">
        <source>%1 … (%n second(s) so far)</source>
        <translation>
            <numerusform>%1 … (%n second so far)</numerusform>
            <numerusform>%1 … (%n seconds so far)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::ui::JsonModel</name>
    <message numerus="yes">
        <source>%n value(s)</source>
        <translation>
            <numerusform>%n value</numerusform>
            <numerusform>%n values</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::ui::ListCard</name>
    <message numerus="yes">
        <source>%n integration(s)</source>
        <translation>
            <numerusform>%n integration</numerusform>
            <numerusform>%n integrations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n may do everything</source>
        <translation>
            <numerusform>%n may do everything</numerusform>
            <numerusform>%n may do everything</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that Latchkey does not know</source>
        <translation>
            <numerusform>%n that Latchkey does not know</numerusform>
            <numerusform>%n that Latchkey does not know</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::ui::ModuleCard</name>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen resource(s) not in the store</source>
        <translation>
            <numerusform>%n chosen resource not in the store</numerusform>
            <numerusform>%n chosen resources not in the store</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::ui::ModuleCheckPanel</name>
    <message numerus="yes">
        <source>Checking … %n folder(s) so far</source>
        <translation>
            <numerusform>Checking … %n folder so far</numerusform>
            <numerusform>Checking … %n folders so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::ui::MoveInForm</name>
    <message numerus="yes">
        <source>The file holds %n integration(s):</source>
        <translation>
            <numerusform>The file holds %n integration:</numerusform>
            <numerusform>The file holds %n integrations:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n integration(s) taken in.</source>
        <translation>
            <numerusform>%n integration taken in.</numerusform>
            <numerusform>%n integrations taken in.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::ui::MoveOutForm</name>
    <message numerus="yes">
        <source>%n integration(s) written to %1.</source>
        <translation>
            <numerusform>%n integration written to %1.</numerusform>
            <numerusform>%n integrations written to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::ui::PresetDialog</name>
    <message numerus="yes">
        <source>%1 of %n resource(s)</source>
        <translation>
            <numerusform>%1 of %n resource</numerusform>
            <numerusform>%1 of %n resources</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::ui::PrivilegeBar</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resource(s) are new. Check them on the API tab in Admin, save, then click Reauthorize.</source>
        <translation>
            <numerusform>%n resource is new. Check it on the API tab in Admin, save, then click Reauthorize.</numerusform>
            <numerusform>%n resources are new. Check them on the API tab in Admin, save, then click Reauthorize.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resource(s) fewer than at the last activation. Uncheck them on the API tab in Admin and save; no new activation is needed.</source>
        <translation>
            <numerusform>%n resource fewer than at the last activation. Uncheck it on the API tab in Admin and save; no new activation is needed.</numerusform>
            <numerusform>%n resources fewer than at the last activation. Uncheck them on the API tab in Admin and save; no new activation is needed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need care</source>
        <translation>
            <numerusform>%n needs care</numerusform>
            <numerusform>%n need care</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::ui::ProgramDialog</name>
    <message numerus="yes">
        <source>%n route(s) and no other</source>
        <translation>
            <numerusform>%n route and no other</numerusform>
            <numerusform>%n routes and no other</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::ui::ResourceDetails</name>
    <message numerus="yes">
        <source>Allows %n API call(s):</source>
        <translation>
            <numerusform>Allows %n API call:</numerusform>
            <numerusform>Allows %n API calls:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::ui::ResourcePicker</name>
    <message numerus="yes">
        <source>%n chosen resource(s) are not in this store: %1</source>
        <translation>
            <numerusform>%n chosen resource is not in this store: %1</numerusform>
            <numerusform>%n chosen resources are not in this store: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::ui::ResourceSource</name>
    <message numerus="yes">
        <source>Reading … %n folder(s): %1</source>
        <translation>
            <numerusform>Reading … %n folder: %1</numerusform>
            <numerusform>Reading … %n folders: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the chosen sources no longer exist.</source>
        <translation>
            <numerusform>%n of the chosen sources no longer exists.</numerusform>
            <numerusform>%n of the chosen sources no longer exist.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be used; the other files count.</source>
        <translation>
            <numerusform>%n file could not be used; the other files count.</numerusform>
            <numerusform>%n files could not be used; the other files count.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::ui::RouteDialog</name>
    <message numerus="yes">
        <source>%n route(s); everything else is refused.</source>
        <translation>
            <numerusform>%n route; everything else is refused.</numerusform>
            <numerusform>%n routes; everything else is refused.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::ui::ServiceCard</name>
    <message numerus="yes">
        <source>%n second(s) so far. A store without a warm cache takes half a minute.</source>
        <translation>
            <numerusform>%n second so far. A store without a warm cache takes half a minute.</numerusform>
            <numerusform>%n seconds so far. A store without a warm cache takes half a minute.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::ui::SourceBar</name>
    <message numerus="yes">
        <source>%n remark(s)</source>
        <translation>
            <numerusform>%n remark</numerusform>
            <numerusform>%n remarks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::ui::UseCard</name>
    <message numerus="yes">
        <source>%1, and %n more</source>
        <translation>
            <numerusform>%1, and %n more</numerusform>
            <numerusform>%1, and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n program(s) have a key: %1.</source>
        <translation>
            <numerusform>%n program has a key: %1.</numerusform>
            <numerusform>%n programs have a key: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::ui::UseDialog</name>
    <message numerus="yes">
        <source>In the last %n day(s)</source>
        <translation>
            <numerusform>In the last day</numerusform>
            <numerusform>In the last %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It asks for all resources, and %n were enough.</source>
        <translation>
            <numerusform>It asks for all resources, and %n was enough.</numerusform>
            <numerusform>It asks for all resources, and %n were enough.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resource(s) it asks for were never used.</source>
        <translation>
            <numerusform>%n resource it asks for was never used.</numerusform>
            <numerusform>%n resources it asks for were never used.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The store refused calls because %n resource(s) are missing.</source>
        <translation>
            <numerusform>The store refused calls because %n resource is missing.</numerusform>
            <numerusform>The store refused calls because %n resources are missing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) through the proxy.</source>
        <translation>
            <numerusform>%n call through the proxy.</numerusform>
            <numerusform>%n calls through the proxy.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What %n of the calls need is not known: the list may take too much away.</source>
        <translation>
            <numerusform>What %n of the calls needs is not known: the list may take too much away.</numerusform>
            <numerusform>What %n of the calls need is not known: the list may take too much away.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The store refused %n call(s) although all they need is chosen here: compare with what it grants, on the page Store.</source>
        <translation>
            <numerusform>The store refused %n call although all it needs is chosen here: compare with what it grants, on the page Store.</numerusform>
            <numerusform>The store refused %n calls although all they need is chosen here: compare with what it grants, on the page Store.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take away %n resource(s)?</source>
        <translation>
            <numerusform>Take away %n resource?</numerusform>
            <numerusform>Take away %n resources?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They were not needed in the last %n day(s). What is done once a year, such as a stocktaking, may need one of them all the same. You can undo it here, and the store goes on granting them until it is told.</source>
        <translation>
            <numerusform>They were not needed in the last day. What is done once a year, such as a stocktaking, may need one of them all the same. You can undo it here, and the store goes on granting them until it is told.</numerusform>
            <numerusform>They were not needed in the last %n days. What is done once a year, such as a stocktaking, may need one of them all the same. You can undo it here, and the store goes on granting them until it is told.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resource(s) were taken away.</source>
        <translation>
            <numerusform>%n resource was taken away.</numerusform>
            <numerusform>%n resources were taken away.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resource(s) were added.</source>
        <translation>
            <numerusform>%n resource was added.</numerusform>
            <numerusform>%n resources were added.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::ui::UseTree</name>
    <message numerus="yes">
        <source>%1, +%n more</source>
        <translation>
            <numerusform>%1, +%n more</numerusform>
            <numerusform>%1, +%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::ui::WatchDialog</name>
    <message numerus="yes">
        <source>Every %n day(s)</source>
        <translation>
            <numerusform>Every %n day</numerusform>
            <numerusform>Every %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n hour(s)</source>
        <translation>
            <numerusform>Every %n hour</numerusform>
            <numerusform>Every %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n minute(s)</source>
        <translation>
            <numerusform>Every %n minute</numerusform>
            <numerusform>Every %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>After %n day(s)</source>
        <translation>
            <numerusform>After %n day</numerusform>
            <numerusform>After %n days</numerusform>
        </translation>
    </message>
</context>
</TS>
