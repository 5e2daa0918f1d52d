export const shell = {
  productName: 'Bullseye',
};
