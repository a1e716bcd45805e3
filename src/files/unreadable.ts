/** Of a file whose bytes or text cannot be had. */
export const unreadable = '读不了这个文件：它可能在选好以后被改动、移走或正被别的程序占用，请关闭占用它的程序后重新选';
