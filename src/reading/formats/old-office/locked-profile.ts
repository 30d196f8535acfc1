/** Settings of LibreOffice under which a file of a stranger may be opened: no macros, no links, no network. */

const setting = (path: string, name: string, value: string | number | boolean): string =>
  `<item oor:path="/org.openoffice.${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`;

/** Nothing listens there, so that whatever is asked for over the network fails at once. */
const NOWHERE = '127.0.0.1';
const DISCARD_PORT = 9;

export const LOCKED_PROFILE = [
  '<?xml version="1.0" encoding="UTF-8"?>',
  '<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">',
  setting('Office.Common/Security/Scripting', 'MacroSecurityLevel', 3),
  setting('Office.Common/Security/Scripting', 'DisableMacrosExecution', true),
  setting('Office.Common/Security/Scripting', 'DisableActiveContent', true),
  setting('Office.Common/Security/Scripting', 'BlockUntrustedRefererLinks', true),
  setting('Office.Writer/Content/Update', 'Link', 2),
  setting('Office.Calc/Content/Update', 'Link', 2),
  setting('Office.Calc/Formula/Load', 'OOXMLRecalcMode', 1),
  setting('Inet/Settings', 'ooInetProxyType', 2),
  ...['HTTP', 'HTTPS', 'FTP'].flatMap((scheme) => [
    setting('Inet/Settings', `ooInet${scheme}ProxyName`, NOWHERE),
    setting('Inet/Settings', `ooInet${scheme}ProxyPort`, DISCARD_PORT),
  ]),
  '</oor:items>',
].join('\n');
